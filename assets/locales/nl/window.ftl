### What stands in the window.

window-tagline = Het register van verwerkers en verwerkingen van uw schoolbestuur.
window-version = Versie { $version }
window-offline = Waarborg werkt zonder internet en zonder account. Uw register staat in één bestand, op de plek die u kiest.
window-logo = Beeldmerk van Waarborg: een schild met een lijst
window-not-loaded = Waarborg kan niet worden geladen

## The register that the program was started with

window-register = Register van { $board }
window-register-path = Bestand: { $path }
window-register-encrypted = Versleuteld met een wachtwoord
window-register-plain = Niet versleuteld
window-register-not-open = Waarborg kon dit register niet openen

## Om de schermen heen

window-loading = Bezig met laden…
window-menu = Menu
window-navigation = Hoofdmenu
window-nowhere = Dit scherm bestaat niet.
window-read-only = alleen lezen
window-skip = Naar de inhoud

## Na een fout van Waarborg zelf

lost-title = Dit register is losgelaten
lost-what = Waarborg heeft een fout gemaakt en het register daarom gesloten. Alles wat was opgeslagen is er nog; alleen de laatste handeling niet.
lost-reopen = Opnieuw openen

## Een fout die de kern niet verwoordt

window-fault = Waarborg heeft een fout gemaakt. Deze handeling is niet gelukt.
    .hint = Probeer het opnieuw. Lukt het weer niet, sluit Waarborg dan en open het register opnieuw: alles wat was opgeslagen is er nog.
window-fault-detail = Technische melding, om door te geven
