### settings: instellingen van het register

## Waar de standaard van een termijn vandaan komt

term-source-signature-days = Het aantal dagen is een voorstel van Waarborg. Dat beide partijen tekenen, vraagt modelovereenkomst 4.0 (partijen).
term-source-renewal-days = Het aantal dagen is een voorstel van Waarborg. Dat de overeenkomst met het contract eindigt, staat in modelovereenkomst 4.0, art. 15.
term-source-leaflet-due-months = Jaarlijks bijwerken, zoals leveranciers zelf toezeggen; normenkader IBP (Kennisnet), norm PR.03.
term-source-leaflet-outdated-months = Het aantal maanden is een voorstel van Waarborg, bij normenkader IBP (Kennisnet), norm PR.03.
term-source-leaflet-stale-months = Het aantal maanden is een voorstel van Waarborg, bij normenkader IBP (Kennisnet), norm PR.03.

term-unit-days = dagen
term-unit-months = maanden
