### Het verwerkingsregister: artikel 30 AVG, letter voor letter.

activities-lead = Wat er met persoonsgegevens gebeurt en waarom: het register van artikel 30 AVG.
activities-export = Register als rapport
activities-none = Er zijn nog geen verwerkingen vastgelegd.
activities-none-how = Leg een verwerking vast en kies de producten die erbij horen. Wat de privacybijsluiters zeggen, wordt u dan voorgesteld.
activities-count = { $complete } van { $total } verwerkingen hebben alles wat artikel 30(1) AVG verplicht vraagt. Bekeken op { $date }.
activities-only-missing = Alleen waar iets ontbreekt
activities-key = De letters zijn die van artikel 30(1) AVG. ‘Niet vastgelegd’ is geen antwoord, en het is niet verplicht.
activities-more = Dit zijn de eerste { $most } van { $total } verwerkingen.
activities-link = Koppelen
activities-link-to = Koppelen aan { $activity }
activities-link-lead = Bij welke verwerking hoort { $product }? Koppel het product hieronder, of leg een nieuwe verwerking vast.
activities-linked = { $product } is gekoppeld aan { $activity }.

standing-answered = ingevuld
standing-missing = ontbreekt
standing-open = niet vastgelegd

activities-article = Volledigheid volgens artikel 30(1) AVG
activities-complete = Alles wat verplicht is, is ingevuld.
activities-missing = { $count ->
    [one] Eén van de { $total } letters mist iets dat verplicht is.
   *[other] { $count } van de { $total } letters missen iets dat verplicht is.
  }
activities-letter = Letter
activities-asked = Wat gevraagd wordt
activities-standing = Stand
activities-if-any = als die er zijn
activities-where-possible = zo mogelijk
activities-guide = Stap voor stap nalopen
activities-guide-on = Stap voor stap aanvullen

activities-guide-lead = Elk veld wordt opgeslagen zodra u het verlaat. U kunt stoppen waar u wilt en later verdergaan.
activities-steps = Stappen
activities-step-what = Wat en waarmee
activities-step-a = a · wie
activities-step-b = b · waarom
activities-step-c = c · over wie en wat
activities-step-d = d · voor wie
activities-step-e = e · buiten de EER
activities-step-f = f · hoe lang
activities-step-g = g · hoe beveiligd
activities-step-more = Verder
activities-explain-what = Waar gaat deze verwerking over, wie is er verantwoordelijk voor, en met welke producten en op welke scholen gebeurt het? Met de producten kan Waarborg hierna voorstellen doen.
activities-explain-a = Het bestuur is de verwerkingsverantwoordelijke; het bestuur en de FG staan op de kaart van het bestuur. Vul hier alleen in met wie het bestuur samen verantwoordelijk is, als dat zo is.
activities-explain-b = Waarvoor zijn de gegevens nodig? Noem elk doel apart. De grondslag (artikel 6 AVG, en artikel 9 bij bijzondere gegevens) vraagt artikel 30 niet, maar het bestuur moet hem wel kunnen noemen.
activities-explain-c = Over wie gaan de gegevens, en welke gegevens zijn het?
activities-explain-d = Wie krijgen de gegevens? Ook verwerkers, subverwerkers en partijen waarmee gegevens worden uitgewisseld zijn ontvangers.
activities-explain-e = Gaan er gegevens naar een land buiten de EER? Kies ook ‘geen’ als dat zo is: niets invullen is geen antwoord.
activities-explain-f = Wanneer worden de gegevens gewist? Noem de termijn en het moment waarop die begint, per soort gegevens.
activities-explain-g = Beschrijf in het algemeen hoe de gegevens beveiligd zijn. De uitkomsten per maatregel staan in de beveiligingsbijlagen van de producten.
activities-explain-more = Dit vraagt artikel 30 niet. Het helpt het bestuur om te laten zien dat het zijn werk doet.
activities-back = Vorige stap
activities-next = Volgende stap
activities-stop = Later verder
activities-ready = Klaar

activities-proposed = Voorgesteld uit de privacybijsluiters: { $field }
activities-proposed-lead = Dit zegt de leverancier, en het staat nog niet in deze verwerking. Vink aan wat u overneemt.
activities-take = { $count ->
    [0] Overnemen
   *[other] { $count } overnemen
  }
activities-taken = { $count ->
    [one] 1 gegeven is overgenomen uit een privacybijsluiter.
   *[other] { $count } gegevens zijn overgenomen uit privacybijsluiters.
  }
activities-tick-all = Alles aanvinken
activities-tick-none = Niets aanvinken
activities-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
  }

part-article-what = Wat en waarmee
part-article-a = a · Verwerkingsverantwoordelijken
part-article-b = b · Doelen
part-article-c = c · Betrokkenen en persoonsgegevens
part-article-d = d · Ontvangers
part-article-e = e · Doorgifte buiten de EER
part-article-f = f · Bewaartermijnen
part-article-g = g · Beveiliging
part-article-more = Verder, buiten artikel 30

## Een verwerking voorstellen uit een privacybijsluiter

propose-open = Verwerking voorstellen
propose-title = Verwerking voorstellen uit { $leaflet }
propose-lead = Dit zegt de leverancier. Vink aan wat in uw verwerkingsregister komt. Het bestuur blijft verantwoordelijk voor wat er staat.
propose-there = { $count ->
    [one] Dit product hoort al bij een verwerking. Misschien hoort wat de leverancier zegt daarbij:
   *[other] Dit product hoort al bij { $count } verwerkingen. Misschien hoort wat de leverancier zegt bij een daarvan:
  }
propose-name-help = Noem de verwerking naar wat de school doet, zoals ‘Leerlingen oefenen met taal’.
propose-nameless = Geef de verwerking een naam.
propose-doubt-school-chooses = alleen als de school ervoor kiest
propose-doubt-not-allowed = het model staat een leverancier dit doel niet toe
propose-doubt-unknown-id = deze code staat niet in de tabellen van Waarborg
propose-nothing = Dit document zegt niets over doelen, betrokkenen, gegevens, ontvangers of bewaartermijnen. U kunt de verwerking wel toevoegen en zelf invullen.
propose-rest = Wat de bijsluiter niet kan weten, zoals de grondslag en de scholen, vult u na het toevoegen stap voor stap in.
propose-add = Verwerking toevoegen
