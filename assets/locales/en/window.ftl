### What stands in the window.

window-tagline = The register of processors and processing of your school board.
window-version = Version { $version }
window-offline = Waarborg works without internet and without an account. Your register is one file, in the place that you choose.
window-logo = Logo of Waarborg: a shield with a list
window-not-loaded = Waarborg could not be loaded

## When a call from the window to the core does not succeed

window-call-broke = Waarborg broke down on this request. What was saved stays saved.
    .hint = Close the program and open it again. If it happens again, report what you did.
window-call-unknown = The window asked for something that Waarborg does not know: { $name }.
