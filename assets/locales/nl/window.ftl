### What stands in the window.

window-tagline = Het register van verwerkers en verwerkingen van uw schoolbestuur.
window-version = Versie { $version }
window-offline = Waarborg werkt zonder internet en zonder account. Uw register staat in één bestand, op de plek die u kiest.
window-logo = Beeldmerk van Waarborg: een schild met een lijst
window-not-loaded = Waarborg kan niet worden geladen

## When a call from the window to the core does not succeed

window-call-broke = Waarborg liep vast op deze opdracht. Wat al was bewaard, blijft bewaard.
    .hint = Sluit het programma en open het opnieuw. Gebeurt het weer, meld dan wat u deed.
window-call-unknown = Het venster vroeg om iets wat Waarborg niet kent: { $name }.
