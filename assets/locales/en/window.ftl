### What stands in the window.

window-tagline = The register of processors and processing of your school board.
window-version = Version { $version }
window-offline = Waarborg works without internet and without an account. Your register is one file, in the place that you choose.
window-logo = Logo of Waarborg: a shield with a list
window-not-loaded = Waarborg could not be loaded

## The register that the program was started with

window-register = Register of { $board }
window-register-path = File: { $path }
window-register-encrypted = Encrypted with a password
window-register-plain = Not encrypted
window-register-not-open = Waarborg could not open this register

## Around the screens

window-loading = Loading…
window-menu = Menu
window-navigation = Main menu
window-nowhere = There is no such screen.
window-read-only = read only
window-skip = To the content

## After a fault of Waarborg itself

lost-title = This register was let go of
lost-what = Waarborg made a mistake and closed the register because of it. Everything that was saved is there; only the last action is not.
lost-reopen = Open again

## A fault that the core does not word

window-fault = Waarborg made a mistake. This could not be done.
    .hint = Try it again. If it fails again, close Waarborg and open the register again: everything that was saved is still there.
window-fault-detail = Technical message, to pass on
