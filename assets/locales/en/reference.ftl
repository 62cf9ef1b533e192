### reference
