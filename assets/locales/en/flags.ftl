### flags
