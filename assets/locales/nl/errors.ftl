### What goes wrong: what happened, to what, and (as `.hint`) what to do about it.

error-not-found = Er is geen { $what } met de naam of het nummer ‘{ $id }’.
error-ambiguous = ‘{ $id }’ past bij { $count } onderdelen van het register.
    .hint = Geef meer tekens van het nummer, of de volledige naam.
error-stale = Iemand anders heeft dit intussen bewaard.
    .hint = Laad het opnieuw, vergelijk het met uw wijziging en bewaar nog eens.
error-malformed = De opdracht heeft niet de goede vorm: { $cause }.
error-unknown-call = Waarborg kent de opdracht ‘{ $name }’ niet.
error-locked = Het register { $path } is ergens anders geopend.
    .hint = Sluit het daar, of probeer het later opnieuw.
error-locked-by = Het register { $path } is geopend door { $user } op { $host }, sinds { $since }.
    .hint = Vraag om het daar te sluiten, of probeer het later opnieuw.
error-too-new = Het register { $path } is gemaakt met een nieuwere versie van Waarborg (indeling { $found }; deze versie kent { $known }).
    .hint = Open het met de nieuwste versie van Waarborg. Het bestand is niet gewijzigd.
error-not-a-register = { $path } is geen register van Waarborg.
    .hint = Kies een bestand dat op .waarborg eindigt. Het bestand is niet gewijzigd.
error-damaged = Het register { $path } is beschadigd, en er is geen reservekopie gevonden.
    .hint = Bewaar het bestand zoals het is en zoek een oudere kopie, bijvoorbeeld op een andere schijf.
error-damaged-backup = Het register { $path } is beschadigd.
    .hint = Zet de reservekopie terug: { $backup }.
error-unlock = Het register { $path } gaat met dit wachtwoord niet open.
    .hint = Het wachtwoord is niet juist, of het begin van het bestand is beschadigd. Let op hoofdletters en probeer het opnieuw.
error-password-needed = Het register { $path } is versleuteld.
    .hint = Geef het wachtwoord.
error-read-only = Op deze plek kan niet worden geschreven: { $path }.
    .hint = Kies een andere plek, of open het register om alleen te lezen.
error-exists = Er staat al iets op deze plek: { $path }.
    .hint = Kies een andere naam. Er is niets overschreven.
error-full = De schijf met { $path } is vol.
    .hint = Maak ruimte vrij en probeer het opnieuw. Wat al was bewaard, is bewaard.
error-file-gone = Het bestand { $path } is er niet.
    .hint = Kijk of het is verplaatst of hernoemd.
error-file-read = Het bestand { $path } kan niet worden gelezen: { $cause }.
error-file-write = Het bestand { $path } kan niet worden geschreven: { $cause }.
error-store = Het register kan niet worden gelezen of beschreven: { $cause }.
    .hint = Sluit het register, maak een kopie van het bestand en open het opnieuw.
error-report = Het rapport kan niet worden gemaakt: { $cause }.
error-internal = Waarborg liep vast op deze opdracht. Wat al was bewaard, blijft bewaard.
    .hint = Sluit het programma en open het opnieuw. Gebeurt het weer, meld dan wat u deed.

## Refused: something stands in the way

refused-no-register = Er is geen register geopend.
    .hint = Open een register of maak er een.
refused-register-open = Er is al een register geopend.
    .hint = Sluit het eerst.
refused-empty-password = Een wachtwoord mag niet leeg zijn.
refused-one-board = Een register heeft één bestuur.
    .hint = Maak voor een ander bestuur een eigen register.
refused-referenced = Andere onderdelen van het register verwijzen hiernaar.
    .hint = Archiveer het, of haal eerst die verwijzingen weg.
refused-same-party = Een partij kan niet met zichzelf worden samengevoegd.
refused-document-erased = Dit document is gewist.
refused-document-without-bytes = Van dit document is geen inhoud bewaard.
refused-undo-create = Het maken van het register kan niet ongedaan worden gemaakt.
refused-undo-changed = Er is later verder op deze wijziging gebouwd.
    .hint = Maak eerst die latere wijzigingen ongedaan.
refused-undo-erased = Wat is gewist, komt niet terug.

## A field that breaks a rule

fault-empty = Dit veld mag niet leeg zijn.
fault-too-long = Deze tekst is te lang: ten hoogste 400 tekens.
fault-missing = Het veld ‘{ $field }’ ontbreekt.
fault-unknown-field = Het veld ‘{ $field }’ bestaat niet.
fault-value = De waarde past niet bij het veld ‘{ $field }’: { $found }.
fault-kvk = Een KvK-nummer heeft 8 cijfers.
fault-brin = Een BRIN heeft 2 cijfers en 2 letters, en voor een vestiging nog 2 cijfers: 12AB of 12AB00.
fault-email = Dit is geen e-mailadres.
fault-url = Dit is geen webadres dat met http:// of https:// begint.
fault-country = Dit is geen landcode van twee letters, zoals NL.
fault-ean = Een EAN heeft 13 cijfers, waarvan het laatste een controlecijfer is.
fault-period = De einddatum ligt vóór de begindatum.
fault-count = Dit aantal kan niet kloppen.
fault-percent = Een percentage ligt tussen 0 en 100.
fault-unknown-id = Deze waarde staat niet in de lijst die bij dit veld hoort.
fault-itself = Een versie kan zichzelf niet vervangen.
fault-twice = Dezelfde regel staat er twee keer in.
fault-subject = Noem het onderwerp én de soort van het onderwerp, of geen van beide.
fault-reason-needed = Geef een reden.
fault-date-needed = Geef een datum.
fault-acceptance = Noem het signaal dat wordt geaccepteerd, een reden en een einddatum.
fault-contact-unreachable = Geef een e-mailadres, een telefoonnummer of een webadres.
fault-hash = De controlesom van het document heeft niet de goede vorm.

## A document that cannot be read

extraction-empty = In { $name } staat niets.
extraction-unsupported = { $name } is geen soort document dat Waarborg kan lezen.
    .hint = Bewaar het als PDF of DOCX en probeer het opnieuw.
extraction-protected = { $name } is beveiligd met een wachtwoord.
    .hint = Vraag de leverancier om een versie zonder wachtwoord.
extraction-damaged = { $name } is beschadigd en kan niet worden gelezen.
    .hint = Haal het document opnieuw op.
extraction-too-large = { $name } is te groot om te lezen.
extraction-too-many-pages = { $name } heeft te veel bladzijden om te lezen.
extraction-timed-out = Het lezen van { $name } duurde te lang en is gestopt.
extraction-out-of-memory = Het lezen van { $name } vroeg te veel geheugen en is gestopt.
extraction-crashed = Het lezen van { $name } liep vast. Het register heeft daar geen last van.
extraction-missing-program = Het programma dat documenten leest, ontbreekt: waarborg-extract.
    .hint = Installeer Waarborg opnieuw.
