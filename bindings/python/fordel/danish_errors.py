"""What each error expects and advises, in Danish: by its id, as the library's list has it in English."""

from __future__ import annotations

DANISH: dict[str, tuple[str, str]] = {
    "fordel.argument.wrong_type": (
        "for hvert argument en værdi af en slags, som det tager",
        "skriv argumentet som i funktionens signatur og eksempler: help() viser begge",
    ),
    "fordel.argument.out_of_range": (
        "et helt tal af en størrelse, som argumentet kan have",
        "ret tallet",
    ),
    "fordel.argument.no_such_place": (
        "en plads blandt dem, der er, talt fra 0, eller under nul fra enden",
        "brug en af pladserne eller et navn",
    ),
    "fordel.argument.missing": (
        "en værdi for hvert argument uden standardværdi",
        "angiv den efter plads eller efter navn",
    ),
    "fordel.argument.unexpected": (
        "argumenter med de navne, som funktionens signatur har",
        "brug et af navnene, eller udelad argumentet",
    ),
    "fordel.argument.too_many": (
        "hvert argument én gang, og dem efter * ved navn",
        "udelad det overflødige, eller giv det navn",
    ),
    "fordel.argument.no_constructor": (
        "en klasse, hvis værdier man selv danner",
        "tag værdien fra den funktion eller egenskab, der giver den",
    ),
    "fordel.command.usage": (
        "en kommando, tilvalg og værdier, som hjælpen nævner",
        "fordel KOMMANDO --help siger, hvad hver er til",
    ),
    "fordel.command.unwritable": (
        "et sted, der kan skrives til",
        "gør plads til det, eller skriv det et andet sted hen",
    ),
    "fordel.apportionment.no_parties": (
        "mindst én vægt",
        "angiv vægtene for dem, der deler",
    ),
    "fordel.apportionment.size_mismatch": (
        "lige så mange grænser, mærker og parter (i C++ også uddata og arbejdspladser) som vægte",
        "angiv én for hver vægt",
    ),
    "fordel.apportionment.negative_weight": (
        "vægte på nul eller mere",
        "fjern eller ret den negative vægt",
    ),
    "fordel.apportionment.all_zero": (
        "mindst én vægt over nul",
        "ret vægtene; en lige deling skal bestilles som lige vægte",
    ),
    "fordel.apportionment.overflow": (
        "enheder og vægte, hvis produkt kan være i heltalstypen",
        "brug en bredere heltalstype",
    ),
    "fordel.apportionment.tie_refused": (
        "ingen lighed om den sidste enhed, da lighed skulle afvises",
        "vælg en regel for lighed: order, larger-weight, lot med en seed, eller en liste",
    ),
    "fordel.apportionment.bad_ranking": (
        "en rækkefølge, der nævner hver af de ligestillede parter én gang",
        "giv hver part sin egen plads",
    ),
    "fordel.apportionment.unknown_method": (
        "largest-remainder, dhondt (jefferson), sainte-lague (webster), modified-sainte-lague, adams, huntington-hill, dean, danish, imperiali-divisor, stationary, power-mean, divisor-sequence, quota eller independent",
        "brug et af metodernes navne",
    ),
    "fordel.apportionment.unknown_rounding": (
        "half-up, half-even, half-down, up, down eller toward-zero",
        "brug et af afrundingsmådernes navne",
    ),
    "fordel.apportionment.negative_bound": (
        "bunde og lofter på nul eller mere",
        "ret grænsen; grænser tæller enheder uden fortegn",
    ),
    "fordel.apportionment.floor_above_cap": (
        "en bund, der ikke er over samme parts loft",
        "sænk bunden, eller hæv loftet; andele rundes op for bunde og ned for lofter",
    ),
    "fordel.apportionment.floors_exceed_units": (
        "bunde, som enhederne rækker til",
        "sænk de nævnte bunde, eller fordel flere enheder",
    ),
    "fordel.apportionment.caps_below_units": (
        "lofter, der giver plads til alle enheder",
        "hæv de nævnte lofter, eller fordel færre enheder",
    ),
    "fordel.apportionment.bounds_unsupported": (
        "en metode, der holder grænser: største brøk med Hares kvote, enhver divisormetode, uafhængig afrunding, eller fix-and-rerun for de andre kvoter",
        "skift metode, eller drop grænserne",
    ),
    "fordel.apportionment.bounds_dead_end": (
        "nogen tilbage til at dele det, som fastlåsningen levnede",
        "brug fremgangsmåden fill, som holder de samme grænser og ikke kan ende sådan",
    ),
    "fordel.apportionment.base_exceeds_units": (
        "en grundtildeling på nul eller mere, som enhederne rækker til",
        "sænk grundtildelingen, eller fordel flere enheder",
    ),
    "fordel.apportionment.quota_over_allocates": (
        "en kvote, der ikke deler mere ud, end der er, hvad Imperialis kvote kan gøre",
        "brug imperiali-retry, som falder tilbage på Hagenbach-Bischoffs kvote, eller en anden kvote",
    ),
    "fordel.apportionment.quota_leaves_too_many": (
        "ikke flere enheder til overs end parter til at tage én hver; Droops hele tal levner flere, hvor vægtene er små i forhold til enhederne",
        "brug Hares eller Hagenbach-Bischoffs kvote",
    ),
    "fordel.apportionment.fractional_weights": (
        "hele vægte, da Droops kvote ændrer sig, når de skaleres",
        "angiv hele vægte, eller brug Hagenbach-Bischoffs kvote",
    ),
    "fordel.apportionment.decreasing_divisors": (
        "divisorer, der ikke aftager",
        "sæt divisorerne i rækkefølge",
    ),
    "fordel.apportionment.divisors_exhausted": (
        "en divisor for hver enhed, som en part kan få",
        "angiv flere divisorer, eller halens trin",
    ),
    "fordel.apportionment.bad_parameter": (
        "en parameter, som metoden tager: en første divisor over 0 og op til 3, r fra 0 til 1, en hel potens fra -5 til 5, mindst én divisor over 0, et helt step_limit",
        "ret parameteren",
    ),
    "fordel.apportionment.too_many_steps": (
        "enheder, hvoraf kvotemetoden ikke skal se på flere end sit step_limit én for én",
        "hæv step_limit (10.000.000 er fem gange så mange som ellers; i en metodes navn quota:10000000), eller brug en anden metode, og en anden fremgangsmåde, hvor år føres videre",
    ),
    "fordel.apportionment.residual_beyond_share": (
        "en rest, der efterlader modtageren på nul eller mere og inden for sin bund og sit loft",
        "vælg en anden modtager eller afrunding, eller lad resten være synlig",
    ),
    "fordel.apportionment.ambiguous_method": (
        "et navn med én betydning",
        "brug navnet på den betydning, der menes",
    ),
    "fordel.apportionment.unknown_quota": (
        "hare, hagenbach-bischoff, droop, imperiali eller imperiali-retry",
        "brug et af kvoternes navne",
    ),
    "fordel.apportionment.unknown_remainder": (
        "visible, largest, smallest eller receiver",
        "brug et af restreglernes navne",
    ),
    "fordel.apportionment.unknown_bounds": (
        "fill eller fix-and-rerun",
        "brug en af fremgangsmådernes navne",
    ),
    "fordel.apportionment.unknown_zero_weight": (
        "takes-part eller left-out",
        "brug et af de to navne",
    ),
    "fordel.apportionment.no_receiver": (
        "modtageren af resten, hvor restreglen er receiver, og kun der",
        "angiv modtageren med en metode som independent:half-up:receiver, eller vælg en anden restregel",
    ),
    "fordel.apportionment.setting_unused": (
        "indstillinger, som metoden tager",
        "drop indstillingen, eller angiv den metode, den hører til",
    ),
    "fordel.apportionment.nobody_eligible": (
        "mindst én part, der er med",
        "sænk spærregrænsen, eller ret, hvem der er berettiget",
    ),
    "fordel.apportionment.too_many_outcomes": (
        "få nok udfald af ligheden til at nævne dem",
        "hæv grænsen",
    ),
    "fordel.biproportional.size_mismatch": (
        "en stemmetabel med lige lange rækker og et antal mandater for hver række og søjle",
        "giv hver kreds et tal for hvert parti (0, hvor det ikke stiller op), og hver linje sine mandater",
    ),
    "fordel.biproportional.negative_votes": (
        "stemmer på nul eller mere",
        "ret tallet",
    ),
    "fordel.biproportional.negative_seats": (
        "mandater på nul eller mere",
        "ret tallet",
    ),
    "fordel.biproportional.too_many_seats": (
        "højst 100.000 mandater i alt",
        "del penge med en afrundet tabel (kontrolleret afrunding) i stedet",
    ),
    "fordel.biproportional.seats_mismatch": (
        "lige så mange mandater i søjlerne som i rækkerne",
        "ret randtallene, eller lad stemmerne bestemme søjlernes mandater",
    ),
    "fordel.biproportional.empty_line": (
        "stemmer fra dem, der er med, i hver række og søjle, der har mandater",
        "ret stemmerne, mandaterne eller spærregrænsen",
    ),
    "fordel.biproportional.infeasible": (
        "randtal, som en tabel med mandater har, med mandater kun, hvor der er stemmer",
        "ret mandater eller stemmer for de nævnte rækker og søjler",
    ),
    "fordel.biproportional.unknown_method": (
        "webster, sainte-lague, dhondt, jefferson, adams, huntington-hill, dean, danish, imperiali-divisor, modified-sainte-lague (:første divisor, over 0 og under 3) eller stationary:s (s fra 0 til 1)",
        "brug et af metodernes navne; en tabel kræver en divisormetode",
    ),
    "fordel.biproportional.unknown_weighting": (
        "exact eller rounded",
        "brug et af de to navne",
    ),
    "fordel.biproportional.bad_quorum": (
        "andele mellem 0 og 1 for én kreds eller i alt, og et svar for hvert parti",
        "skriv andelen som 5%, 1/20 eller 0.05",
    ),
    "fordel.biproportional.nobody_qualifies": (
        "mindst ét parti, der når spærregrænsen",
        "ret stemmerne eller spærregrænsen",
    ),
    "fordel.carry.no_years": (
        "mindst ét år",
        "giv hvert år sin sum og sine vægte",
    ),
    "fordel.carry.years_order": (
        "år i stigende rækkefølge, hvert én gang",
        "sortér årene, og læg summer for samme år sammen",
    ),
    "fordel.carry.size_mismatch": (
        "en nøgle for hvert år eller én for alle, med de samme parter hvert år",
        "giv en part, der ikke er med et år, vægten nul",
    ),
    "fordel.carry.negative_units": (
        "summer på nul eller mere",
        "modregn det tilbagebetalte i summen for dets år",
    ),
    "fordel.carry.key_changed": (
        "den samme nøgle hvert år, da fremgangsmåden er fixed-key",
        "brug known-years eller open, hvor nøglen skifter",
    ),
    "fordel.carry.unknown_procedure": (
        "known-years, fixed-key eller open",
        "brug en af fremgangsmådernes navne",
    ),
    "fordel.carry.needs_all_years": (
        "fixed-key eller open, hvor årene kommer et ad gangen",
        "giv alle år på én gang til known-years",
    ),
    "fordel.nested.no_groups": (
        "mindst én gruppe",
        "angiv grupperne og deres medlemmers vægte",
    ),
    "fordel.nested.size_mismatch": (
        "lige så mange vægte som medlemmer, og egne vægte for alle grupper eller ingen",
        "giv hvert medlem, eller hver gruppe, én vægt",
    ),
    "fordel.nested.empty_group": (
        "et medlem med en vægt over nul i hver gruppe, der har en vægt",
        "nævn gruppens medlemmer, eller giv gruppen vægten nul",
    ),
    "fordel.nested.bad_unit": (
        "afrundingsenheder over nul, hver et multiplum af den næste, finere: input, group, member",
        "rund groft af først og fint til sidst",
    ),
    "fordel.nested.not_a_multiple": (
        "et beløb, der er et helt antal af gruppernes enhed",
        "angiv den input_unit, som beløbet først rundes af til, eller en finere enhed",
    ),
    "fordel.guarantee.bad_part": (
        "en del fra 0 til 1",
        "skriv den del, der bevares, f.eks. 3/4",
    ),
    "fordel.guarantee.negative_amount": (
        "beløb på nul eller mere",
        "ret beløbet; den, der betalte tilbage sidste år, har ingen garanti",
    ),
    "fordel.table.empty": (
        "mindst én celle, hver i en række og en søjle",
        "angiv tabellens rækker",
    ),
    "fordel.table.ragged": (
        "rækker af samme længde",
        "udfyld hullerne med nuller, som forbliver nul",
    ),
    "fordel.table.three_way": (
        "en tabel med to led: med tre kan det være umuligt at runde hver celle og hver sum ned eller op",
        "rund ét lag af efter et andet, eller gør ét led til del af et andet (søjler efter kontor og år)",
    ),
    "fordel.table.size_mismatch": (
        "én sum, betegnelse eller ét navn for hver række eller søjle",
        "tæl tabellens rækker og søjler",
    ),
    "fordel.table.bad_unit": (
        "en afrundingsenhed over nul",
        "ret enheden, f.eks. 1, 1000 eller 0.01",
    ),
    "fordel.table.not_a_multiple": (
        "givne summer, der er hele antal af afrundingsenheden",
        "rund summen af først, eller vælg en mindre enhed",
    ),
    "fordel.table.not_laminar": (
        "grupper, hvoraf to altid ligger inden i hinanden eller hver for sig",
        "udelad det niveau af grupper, der går på tværs af et andet",
    ),
    "fordel.table.unknown_line": (
        "en række, søjle eller gruppe i tabellen",
        "brug et navn, som tabellen har",
    ),
    "fordel.table.empty_line": (
        "en sum på nul for en række, søjle eller tabel af nuller, da nuller forbliver nul",
        "ret summen eller cellerne",
    ),
    "fordel.table.margin_mismatch": (
        "givne summer, der stemmer: rækker og søjler med samme sum, dele med summen af deres helhed",
        "ret summerne",
    ),
    "fordel.table.infeasible": (
        "givne summer, som en afrunding af cellerne ned eller op kan give",
        "ret de nævnte summer, eller lad dem blive rundet af sammen med cellerne",
    ),
    "fordel.table.tie_refused": (
        "én tabel, der er nærmere end alle andre, da lighed afvises",
        "nævn cellerne, eller deres rækker eller søjler, i den rækkefølge, de får en enhed, eller vælg en anden regel for lighed",
    ),
    "fordel.table.tie_list": (
        "en liste over rækker, søjler, grupper eller celler, hver én gang, der nævner alle celler i lighed, selv eller ved deres linjer",
        'tilføj det, der mangler, i den rækkefølge, de får en enhed; en celle er (række, søjle), i C++ "række/søjle"',
    ),
    "fordel.table.unknown_totals": (
        "nearest eller free",
        "brug et af de to navne",
    ),
    "fordel.table.overflow": (
        "summer, der kan være i heltalstypen",
        "brug en bredere heltalstype",
    ),
    "fordel.table.malformed": (
        "en nævner over nul, linjer, der står før det, de er del af, og hukommelse af den størrelse, der er bedt om",
        "ret den tabel, som kernen fik",
    ),
    "fordel.text.unknown_language": (
        "da eller en",
        "brug en af de to sprogkoder",
    ),
    "fordel.text.unknown_notation": (
        "plain, danish eller english",
        "brug et af skrivemådernes navne",
    ),
    "fordel.text.encoding": (
        "tekst i UTF-8, i UTF-16 med byte-order mark, eller i den tegnkodning, der er nævnt",
        "angiv filens tegnkodning, f.eks. encoding = cp1252, eller gem den som UTF-8",
    ),
    "fordel.text.unknown_encoding": (
        "utf-8, utf-16 eller cp1252",
        "brug et af tegnkodningernes navne, eller gem filen som UTF-8",
    ),
    "fordel.exact.zero_denominator": (
        "en nævner, der ikke er nul",
        "ret nævneren",
    ),
    "fordel.exact.malformed": (
        "et eksakt tal som tekst: 3, 1/2, 0.25 eller 1.234,5",
        "skriv cifre med ét decimaltegn, eller en brøk",
    ),
    "fordel.exact.ambiguous": (
        "et tal med én betydning: 1.000 kan være én eller et tusinde",
        "udelad tusindtalstegnet (1000), skriv decimalerne anderledes (1.00), eller angiv skrivemåden: danish, plain eller english",
    ),
    "fordel.exact.too_many_digits": (
        "et tal med højst 4.300 cifre",
        "kontrollér tallet, eller rund det af, før det gives videre",
    ),
    "fordel.exact.too_large": (
        "et tal, der kan være i 64 bit",
        "kontrollér tallet og dets enhed",
    ),
    "fordel.exact.common_denominator": (
        "tal, der ikke har flere end common_digits (10.000.000; i carry_over 200.000.000) cifre i alt over deres fællesnævner",
        "rund dem af til det samme antal decimaler, skriv dem over én nævner, eller hæv common_digits, hvor du fordeler",
    ),
    "fordel.exact.float": (
        "et eksakt tal, ikke et binært kommatal (og ikke NaN eller uendelig)",
        'angiv int, Fraction, Decimal eller tekst som "0.5"',
    ),
    "fordel.exact.not_a_number": (
        "et eksakt tal: int, Fraction, Decimal eller tekst",
        "omregn værdien først",
    ),
    "fordel.exact.not_whole": (
        "et helt tal",
        "rund det af først, eller tæl i en mindre enhed",
    ),
    "fordel.currency.unknown": (
        "en gældende kode fra ISO 4217, f.eks. DKK, eller en kode med antal decimaler",
        'ret koden, eller angiv dens decimaler, som for guld: Currency("XAU", 4), i C++ any_currency::of("XAU", 4)',
    ),
    "fordel.currency.mismatch": (
        "beløb i én valuta",
        "omregn først til én valuta efter en angivet kurs",
    ),
    "fordel.money.overflow": (
        "et beløb, der kan være i 64 bit af mindste enheder",
        "kontrollér tallet; i C++ rummer money med en bredere Rep mere",
    ),
    "fordel.money.malformed": (
        "et beløb som 500000.00 DKK eller 500.000,00 kr.",
        "skriv beløbet med valuta på en af de to måder",
    ),
    "fordel.money.ambiguous": (
        "tekst, hvor decimaltegn kan skelnes fra tusindtalstegn",
        "skriv begge decimaler (500.000,00 eller 500000.00), eller angiv skrivemåden",
    ),
    "fordel.money.too_precise": (
        "ingen cifre under valutaens mindste enhed",
        'rund det af først, med angivet måde: ExactMoney("0.005", "DKK").rounded(rounding="half-up") eller money.times(rate, rounding="half-up")',
    ),
    "fordel.money.no_currency": (
        "et beløb med valuta",
        "angiv valutaen: 500000.00 DKK, eller giv den som andet argument",
    ),
    "fordel.money.unrounded": (
        "penge i hele mindste enheder, ikke brøkdele af dem",
        'sig, hvordan der rundes af: amount.rounded(rounding="half-up"), i C++ amount.rounded(rounding::half_up)',
    ),
    "fordel.money.float": (
        "et eksakt beløb, ikke et binært kommatal",
        'angiv tekst ("0.50") eller Decimal, eller brug kroner() og oere() med et helt tal',
    ),
    "fordel.money.bare_integer": (
        "et beløb, hvis enhed er nævnt",
        "brug kroner(500), oere(50000), Money.from_major eller Money.from_minor",
    ),
    "fordel.calendar.bad_date": (
        "en dato i kalenderen som ÅÅÅÅ-MM-DD",
        "ret datoen",
    ),
    "fordel.calendar.time_zone": (
        "en dato, da et øjeblik er en anden dato i en anden tidszone",
        "angiv stedets dato: moment.astimezone(zone).date()",
    ),
    "fordel.calendar.reversed_period": (
        "en periode, hvis sidste dag ikke ligger før den første",
        "byt om på datoerne, eller ret dem",
    ),
    "fordel.calendar.not_whole_months": (
        "en periode på hele måneder",
        "begynd den første og slut den sidste dag i en måned",
    ),
    "fordel.party.unknown": (
        "navn, id eller kode på en part, der er med",
        "kontrollér stavningen",
    ),
    "fordel.party.ambiguous": (
        "et navn, som kun én part har",
        "brug id eller den officielle kode",
    ),
    "fordel.party.duplicate": (
        "hver part én gang",
        "fjern gentagelsen; giv parter, der er forskellige, hver sit id og hver sin kode, f.eks. koden som id",
    ),
    "fordel.party.no_id": (
        "en part med id og navn",
        "giv parten et navn",
    ),
    "fordel.party.unordered": (
        "værdier i en rækkefølge, da en mængde ingen har og kun beholder lige værdier én gang",
        "angiv en liste, en tuple eller en mapping, ikke et set",
    ),
    "fordel.party.unknown_kind": (
        "municipality, region, state_body, university, cluster, cluster_office, business_hub, forum eller other",
        "brug et af navnene",
    ),
    "fordel.population.missing_area": (
        "et område, som folketallet dækker",
        "kontrollér den officielle kode, eller indlæs et folketal, der dækker området",
    ),
    "fordel.population.missing_date": (
        "en dato, som der er folketal for",
        "brug en af datoerne, eller, efter den første af dem, missing = carry_forward for at bruge den seneste tidligere",
    ),
    "fordel.population.duplicate": (
        "ét tal for et område og en dato",
        "læg de gentagne rækker sammen, eller fjern dem",
    ),
    "fordel.population.negative": (
        "indbyggertal på nul eller mere",
        "ret tallet",
    ),
    "fordel.population.bad_succession": (
        "linjer med from;before_code;before_name;after_code;after_name;source, hvert trin én gang, fra én kode til en anden",
        "ret linjen",
    ),
    "fordel.population.divided_area": (
        "forgængere, der hver gik til ét område som helhed",
        "udelad området, eller angiv dets tal selv: ingen sum af forgængernes er rigtig",
    ),
    "fordel.population.different_scope": (
        "folketal, der tæller den samme del af befolkningen",
        "læg kun tal sammen, og sammenlign kun tal, der er afgrænset ens",
    ),
    "fordel.population.unknown_policy": (
        "refuse eller carry-forward",
        "brug en af de to regler for en manglende dato",
    ),
    "fordel.figures.missing_party": (
        "en part, som nøgletallene dækker",
        "kontrollér koden eller id'et, eller indlæs nøgletal, der dækker parten: den, der er med, har et tal, om så det er nul",
    ),
    "fordel.figures.missing_date": (
        "en dato, som der er nøgletal for",
        "brug en af datoerne, eller, efter den første af dem, missing = carry_forward for at bruge den seneste tidligere",
    ),
    "fordel.figures.duplicate": (
        "ét tal for en part og en dato",
        "læg de gentagne rækker sammen, eller fjern dem",
    ),
    "fordel.figures.unnamed": (
        "nøgletal for noget",
        "sig, hvad der tælles",
    ),
    "fordel.figures.malformed": (
        "CSV med et hoved, der nævner party, date og value, og som kan nævne published og code, og lige så mange celler i hver linje",
        "ret hovedet eller linjen; tekst med det tegn, der skiller cellerne, står i anførselstegn",
    ),
    "fordel.figures.different": (
        "nøgletal i samme enhed; skal de lægges sammen eller sammenlignes, også af samme slags",
        "giv dem samme navn, hvis de tæller det samme; læg kun tal i én enhed sammen",
    ),
    "fordel.figures.not_published": (
        "en dato, hvor alle nøgletal var offentliggjort, og hvor de siger hvornår",
        "angiv offentliggørelsesdagene, eller nævn en dato, der er tal for",
    ),
    "fordel.key.empty": (
        "en nøgle med mindst én part",
        "nævn dem, der er med",
    ),
    "fordel.key.all_zero": (
        "mindst én vægt over nul",
        "ret vægtene; bed om en lige nøgle, hvis det er det, der menes",
    ),
    "fordel.key.negative_weight": (
        "vægte på nul eller mere",
        "ret vægten",
    ),
    "fordel.key.not_hundred": (
        "procenter, der giver 100 i alt",
        'ret dem, eller sig, hvem der bærer resten: rest="uncovered", hvor ingen gør; almindelige vægte kan have enhver sum',
    ),
    "fordel.key.size_mismatch": (
        "lige så mange vægte som parter",
        "giv hver part én vægt",
    ),
    "fordel.key.factors": (
        "faktorer over nul, der giver præcis én i alt",
        "ret faktorerne, f.eks. halvt og halvt",
    ),
    "fordel.key.groups": (
        "en gruppe for hver part i den ydre nøgle, hver én gang",
        "giv grupperne navn efter id'erne på den ydre nøgles parter",
    ),
    "fordel.key.rounded_sum": (
        "afrundede andele, der giver 100 procent i alt",
        "sig, hvad der sker med summen: held, normalised eller nogens (with_rest_to)",
    ),
    "fordel.key.bad_rounding": (
        "et trin over 0 og højst 1, som går op i 1, hvor summen holdes, og en part, hvor resten er nogens",
        "rund af til 0,1 procent (et trin på 1/1000) eller til 3, 4 eller 5 decimaler",
    ),
    "fordel.key.bad_average": (
        "et gennemsnit over 1 til 100 år",
        "sig, over hvor mange år, det seneste iblandt",
    ),
    "fordel.key.no_weights": (
        "vægte for hvert år, der betales for",
        "giv året dets vægte",
    ),
    "fordel.key.years": (
        "vægte for mindst ét år, hvert år én gang",
        "fjern gentagelsen",
    ),
    "fordel.key.as_stated": (
        "en post, hvis beløb er angivet for hver part, og en nøgle, der ikke er andet",
        "brug as_stated() som hele betalernes eller modtagernes nøgle i en sådan post, eller angiv summen som ét beløb",
    ),
    "fordel.key.exempt_merger": (
        "en sammenlagt part, hvis forgængere alle betaler, eller ingen af dem",
        "nævn selve den sammenlagte part i not_paying(), eller ingen af dens forgængere",
    ),
    "fordel.key.unknown_choice": (
        "above, at_least, below eller at_most i en betingelse; held, refused, normalised eller somebodys om en afrundet sum; payers eller recipients, same eller before, settled eller exact om beløb",
        "brug et af navnene",
    ),
    "fordel.allocation.not_a_multiple": (
        "et beløb, der er et helt antal af afrundingsenheden",
        "rund beløbet af først, eller vælg en mindre enhed",
    ),
    "fordel.allocation.unknown_tie_policy": (
        "order, larger-weight, lot, one-lot eller refuse, eller parterne",
        "brug et af navnene, eller angiv parterne i den rækkefølge, de betjenes",
    ),
    "fordel.allocation.tie_list": (
        "en liste, der nævner hver part i nøglen én gang",
        "nævn alle parter ved id i den rækkefølge, de betjenes",
    ),
    "fordel.allocation.no_seed": (
        "lodtrækningens seed",
        "angiv en seed, f.eks. en dato og et sagsnummer, der er offentlige, før lodtrækningen sker",
    ),
    "fordel.allocation.unknown_unit": (
        "minor (oere), major (krone), thousand, et antal mindste enheder (5 minor) eller et beløb (100 kr.)",
        "brug et af enhedernes navne, eller skriv et beløb",
    ),
    "fordel.allocation.bad_unit": (
        "en afrundingsenhed over nul",
        "angiv en enhed som 0.05 CHF eller 100 kr.",
    ),
    "fordel.stream.tranches": (
        "dele, der giver postens beløb i alt, højst én af dem resten",
        "ret delene eller beløbet",
    ),
    "fordel.stream.rest_below_zero": (
        "dele, der levner en rest på nul eller mere af postens beløb",
        "sænk de andre dele, eller hæv postens beløb",
    ),
    "fordel.stream.once_beyond_year": (
        "en enkelt betaling inden for ét kalenderår",
        "angiv perioden for det år, den bogføres i",
    ),
    "fordel.stream.beyond_whole": (
        "en periode, der er en del af den helhed, beløbet er for",
        "forlæng helheden, eller udelad den, hvor beløbet er for perioden alene",
    ),
    "fordel.stream.unsaid": (
        "et beløb, om hvilket det er sagt, at det er for hvert år, for hele perioden eller én gang",
        "skriv per_year(…), per_period(…) eller once(…) om det, som postens beløb eller som delens eget",
    ),
    "fordel.stream.due_month": (
        "en måned fra 1 til 12",
        "angiv nummeret på den måned, posten betales i",
    ),
    "fordel.stream.several_collectors": (
        "én lead, der opkræver hos de andre",
        "lad de andre betale selv, eller nævn én lead",
    ),
    "fordel.programme.year_begins": (
        "en måned fra 1 til 12",
        "angiv den måned, ordningens år begynder i",
    ),
    "fordel.programme.bad_year": (
        "et år som 2014, eller som 2014-15, hvor ordningens år ikke er kalenderåret",
        "skriv de to år, det ligger i, det første med fire cifre",
    ),
    "fordel.adjustment.negative": (
        "en bund, et loft, en faktor eller en del på nul eller mere",
        "ret tallet; grænser gælder uden fortegn, så de behøver intet minus, hvor beløbene har et",
    ),
    "fordel.adjustment.bad_part": (
        "en bund eller et loft på højst hele beløbet (1, som er 100 %), en årlig del af det på højst 1, og en del af sidste års beløb på højst 10",
        'skriv 25 procent som "25 %" eller Fraction(1, 4), i C++ som fraction(1, 4); 25 er 2.500 procent',
    ),
    "fordel.adjustment.infeasible": (
        "parter, der kan bære, hvad et trin koster, eller tage, hvad det frigør, inden for deres egne grænser",
        "nævn parter, der bærer eller tager det (borne_by), eller flere af dem, eller sænk bunden eller hæv loftet",
    ),
    "fordel.adjustment.floor_above_cap": (
        "for hver part en bund, der ikke er over dens loft",
        "ret den ene af dem, eller sig, hvem hver gælder (of)",
    ),
    "fordel.adjustment.below_zero": (
        "et trin, der efterlader hver part et eget beløb på nul eller mere",
        "ret trinnet, eller sig, hvem det gælder (of); andre posters beløb tages, som de er",
    ),
    "fordel.amount.nothing_stated": (
        "mindst ét beløb",
        "angiv et beløb, eller udelad reglen",
    ),
    "fordel.amount.stated_twice": (
        "hvert år, hver dato og hver part angivet én gang",
        "udelad det ene, eller angiv summen",
    ),
    "fordel.amount.bad_percent": (
        "en procentdel på mindst 0; af en hel post eller en periode højst 100",
        "skriv 25 for 25 %; en fjerdedel af det er percent(25)",
    ),
    "fordel.amount.spread_sum": (
        "rater, der giver periodens beløb i alt, eller procenter, der giver 100",
        "ret en rate eller beløbet",
    ),
    "fordel.amount.missing_year": (
        "et år, som der er angivet et beløb for",
        "angiv det, om så som 0, eller sig, hvordan det går videre: indexed_from_last(), continued()",
    ),
    "fordel.amount.outside_period": (
        "beløb i år og på datoer i postens periode",
        "ret datoen eller året, eller lad perioden omfatte det",
    ),
    "fordel.amount.no_period": (
        "den periode, beløbet er for",
        "angiv den: rule.in_year(2024, period=...)",
    ),
    "fordel.amount.no_whole": (
        "et beløb, som procentdelen eller resten er af",
        "brug percent() og rest() om dele af en post, hvis beløb er angivet; percent_of() nævner en anden post",
    ),
    "fordel.amount.no_year_before": (
        "poster, som ordningen opgør i året før det første år for det, der så bygger på deres beløb",
        "lad det, der bygger på dem, begynde et år senere, og angiv første års beløb, hvis der er et, i en post for sig",
    ),
    "fordel.amount.not_applicable": (
        "et indeks på et beløb, der er angivet; indexed_from_last() og continued() på beløb efter år; rounded() på det, der er afledt: en procentdel eller en sum; hver sagt én gang; product() af det, der tælles, ikke af andele",
        "regulér det angivne beløb, og afled af det; tæl point ved nøgletal, eller angiv dem som vægte",
    ),
    "fordel.amount.unknown_per": (
        "year eller once; months, days eller instalments for en hel periode",
        "sig, hvad beløbet er for",
    ),
    "fordel.amount.unknown_part_years": (
        "months eller days",
        "brug et af de to navne",
    ),
    "fordel.index.missing_year": (
        "et år, som indekset har",
        "tilføj året med kilde, eller brug et indeks, der går videre med en fast sats",
    ),
    "fordel.index.bad_figure": (
        "en sats over -100 % eller et niveau over 0",
        "skriv en sats i procent (2.6), et niveau i forhold til sin basis (104.2)",
    ),
    "fordel.amount.unknown_rounding": (
        "never, each_year eller at_end",
        "sig, hvornår et reguleret beløb rundes af",
    ),
    "fordel.programme.duplicate_stream": (
        "poster med hver sit id",
        "omdøb en af posterne",
    ),
    "fordel.programme.overlapping_terms": (
        "vilkår for én post, der gælder til forskellig tid",
        "lad de tidligere vilkår slutte dagen før de senere begynder, eller giv den anden post sit eget id",
    ),
    "fordel.programme.duplicate_id": (
        "antagelser og aftaler med hver sit id",
        "omdøb en af dem",
    ),
    "fordel.programme.bad_id": (
        "id'er på ordninger, poster og dele uden skråstreg og uden tegn, som ingen kan se",
        "skriv et punktum eller en bindestreg i stedet: en skråstreg skiller id'erne i en lodtræknings seed",
    ),
    "fordel.programme.reserved_id": (
        'andre parter end "uncovered", som står for det, ingen bærer',
        "giv parten et andet navn eller id; en andel, som ingen skal bære, er den for en part, der tæller i nøglen og ikke betaler (not_paying)",
    ),
    "fordel.programme.unknown_assumption": (
        "id på en antagelse, som ordningen nævner",
        "tilføj først antagelsen til ordningen",
    ),
    "fordel.programme.table_twice": (
        "en post, der kun rundes af i én tabel",
        "nævn familier, der ikke overlapper, hver én gang",
    ),
    "fordel.programme.table_recipients": (
        "poster med én modtager hver",
        "opgør poster, der deles mellem modtagere, for sig",
    ),
    "fordel.programme.table_unit": (
        "dele, der rundes af til ordningens enhed",
        "hold delen ude af tabellen, eller giv den ordningens enhed",
    ),
    "fordel.programme.amounts_unknown": (
        "hvad andre poster kom til, hvor en regel bygger på deres beløb",
        "opgør reglen i dens ordning, eller sig, hvad der vides: known, eller i Python known og last_year",
    ),
    "fordel.programme.no_participants": (
        "mindst én deltager, der betaler, i hver af postens måneder",
        "kontrollér deltagelsernes perioder",
    ),
    "fordel.programme.unknown_kind": (
        "result_contract, follow_up eller duty for en aftale; assumption eller reading for en antagelse",
        "brug et af navnene",
    ),
    "fordel.schedule.unknown_stream": (
        "id på en af ordningens poster",
        "brug et af posternes id'er",
    ),
    "fordel.schedule.unknown_field": (
        "year, stream, payer, recipient, status, tranche, group, months, first_month, last_month, due_month, payer_id, payer_code, recipient_id eller recipient_code",
        "brug et af felternes navne",
    ),
    "fordel.schedule.unknown_status": (
        "recommended, promised, granted, paid eller unspecified",
        "brug et af navnene",
    ),
    "fordel.schedule.unknown_tranche": (
        "id på en del af en af ordningens poster",
        "brug et af delenes id'er",
    ),
    "fordel.schedule.unknown_group": (
        "en gruppe af ordningens poster, på dansk eller engelsk",
        "brug en af gruppernes navne",
    ),
    "fordel.calendar.bad_months": (
        "måneder fra 1 til 12, den første ikke efter den sidste",
        "ret månederne: 1 til 6 er første halvår",
    ),
    "fordel.clearing.missing_spending": (
        "hvad hver part i nøglen brugte, i hvert år af afregningen",
        "angiv det, også 0: den, der er udeladt, kan have brugt intet eller være glemt",
    ),
    "fordel.clearing.spent_twice": (
        "ét forbrug for en part og et år",
        "læg de gentagne beløb sammen, eller fjern dem",
    ),
    "fordel.clearing.unused_spending": (
        "forbrug i de år, der afregnes",
        "ret året, eller forlæng afregningens periode",
    ),
    "fordel.clearing.rounding": (
        "forskelle, der rundes af efter største brøk, uden grænser eller modtager, så de giver nul i alt",
        "giv kun afregningen en enhed og en regel for lighed",
    ),
    "fordel.schedule.settled_otherwise": (
        "en betalingsplan, hvis beløb denne version opgør ens",
        "opgør ordningen på ny, og sammenlign de to",
    ),
    "fordel.settlement.mixed_signs": (
        "beløb i én deling, der alle er nul eller derover, eller alle nul eller derunder",
        "hold det, der betales, og det, der betales tilbage, i hver sin post",
    ),
    "fordel.settlement.circle": (
        "poster og dele, hvoraf ingen bygger på sig selv gennem andre i samme år",
        "lad en af dem bygge på året før, eller angiv dens beløb",
    ),
    "fordel.settlement.settled_later": (
        "eksakte beløb fra poster, der opgøres sammen med andre, og hvis opgjorte beløb kommer til allersidst",
        "bed om deres eksakte beløb, eller opgør posterne for sig",
    ),
    "fordel.settlement.settled_twice": (
        "en post, der rundes af i én tabel eller føres over årene ved én fremgangsmåde",
        "nævn familier, der ikke overlapper, hver én gang, og udelad det, som deres dele selv siger",
    ),
    "fordel.settlement.fixed_key_bounds": (
        "en del uden grænser og reguleringer, da fixed-key lover noget om andelene efter én nøgle alene",
        "før den videre ved known-years eller open",
    ),
    "fordel.settlement.carried_terms": (
        "vilkår, der fører en dels afrunding videre på samme måde: ved én fremgangsmåde, på samme side, til én enhed, med samme regel for lighed",
        "sig det samme om delen i alle vilkår, eller giv de senere vilkår en del med et andet id",
    ),
    "fordel.settlement.bounds_twice": (
        "en dels grænser ét sted: i dens reguleringer eller i dens afrunding",
        "skriv afrundingens bunde og lofter som trin i reguleringerne, eller giv delen sin egen afrunding",
    ),
    "fordel.file.syntax": (
        "et dokument, som YAML's eller JSON's grammatik tillader",
        "ret linjen; ryk ind med mellemrum, luk hver parentes og hvert anførselstegn, og sæt anførselstegn om en tekst, der rummer `: ` eller ` #` eller begynder med et tegn, som YAML bruger",
    ),
    "fordel.file.not_plain": (
        "ét dokument af opslag, lister og tekster, med tekster som nøgler",
        "skriv det, der menes, hvor det står, eller sæt anførselstegn om det, hvis det er en tekst",
    ),
    "fordel.file.duplicate_key": (
        "hver nøgle én gang i sit opslag",
        "slet den ene, eller omdøb den",
    ),
    "fordel.file.comma": (
        "en værdi uden komma inden for { } og [ ], hvor et komma slutter den",
        "sæt anførselstegn om værdien, eller skriv den på en linje for sig; hvor der menes flere, sæt mellemrum efter hvert komma og, inden for { }, kolon efter hver nøgle",
    ),
    "fordel.file.too_large": (
        "højst 16 MB, 1.000.000 værdier, 32 niveauer og nøgler på 500 byte",
        "læg store tabeller i CSV-filer ved siden af",
    ),
    "fordel.file.missing_file": (
        "stien til en fil, der findes",
        "ret stien, som regnes fra den fil, der nævner den",
    ),
    "fordel.file.not_a_file": (
        "en almindelig fil, der kan læses: ikke en mappe, et rør eller en enhed",
        "angiv en fil",
    ),
    "fordel.file.outside_root": (
        "en sti under roden, med almindelige skråstreger, som ingen henvisning fører ud af",
        "flyt filen ind under roden; en fil fordel.root i en mappe højere oppe gør den til roden",
    ),
    "fordel.file.include_circle": (
        "filer, der ikke henter hinanden i ring",
        "fjern en af henvisningerne",
    ),
    "fordel.file.given_twice": (
        "hver værdi i kun én af filerne",
        "slet den ene",
    ),
    "fordel.file.not_in_place": (
        "en tekst, eller en liste eller et opslag inden for [ ] eller { }, der står i selve filen",
        "ret filen i hånden, eller skriv den på ny",
    ),
    "fordel.file.not_a_map": (
        "nøgler med værdier, én pr. linje",
        "skriv `nøgle: værdi` nedenunder, rykket ind",
    ),
    "fordel.file.not_writable": (
        "en regel, som formatet for ordningsfiler har ord for",
        "sæt den sammen af dele, som formatet har, eller behold den i kode",
    ),
    "fordel.file.no_members": (
        "hvem en nøgle er for",
        "skriv `among:`, eller `who:` hvor nøglen bruges; ingen part er underforstået",
    ),
    "fordel.file.name_twice": (
        "et navn, der betyder én ting, hvor det end kan stå",
        "omdøb en af de to",
    ),
    "fordel.file.circle": (
        "navne, der ikke ender med at bygge på sig selv",
        "tag en af dem ud af ringen",
    ),
    "fordel.file.too_deep": (
        "højst 32 navne, der bygger på hinanden, og 1.000 navngivne nøgler i en nøgle",
        "skriv, hvad de kommer til, med færre navne imellem",
    ),
    "fordel.file.percent_of_others": (
        "procenter for dem, nøglen er for, og for ingen andre",
        "tilføj parten i `who:`, eller sig i nøglen med `without:` eller `only:`, at de andre deler som uden dem",
    ),
    "fordel.file.unknown_name": (
        "et navn, som filen har: på nøgletal, en nøgle, en part eller en gruppe",
        "ret stavningen, eller tilføj det under `figures:`, `keys:`, `parties:` eller `groups:`",
    ),
    "fordel.file.no_data": (
        "medfølgende data, der er til rådighed",
        "angiv mappen data/ i FORDEL_DATA; Python-pakken har sin egen",
    ),
    "fordel.file.vintage": (
        "medfølgende data og deres udgave, den måned de var offentliggjort: folk1a@2023-02",
        "nævn en af de udgaver, der findes",
    ),
    "fordel.file.table": (
        "CSV med et hoved for hver kolonne, lige så mange celler i hver linje, og de kolonner, der er nævnt",
        "ret hovedet eller linjen, eller nævn en anden kolonne; tekst med det tegn, der skiller cellerne, står i anførselstegn",
    ),
    "fordel.file.key_without_factors": (
        "en faktor for hvert navn i en nøglelinje, der har flere",
        "skriv faktorerne, eller giv summen af nøgletallene et navn under `figures:`, og brug det alene",
    ),
    "fordel.file.key_line": (
        "en nøgle på én linje: faktorer, der giver én i alt, hver med et navn, som i `1/2 heads + 50 % equal`, eller ét navn alene",
        "skriv hvert led som en brøk (1/2), en procentdel (33,33 %) eller `rest` og et navn, med et plus mellem mellemrum; datoer, betingelser og afrunding står i en navngiven nøgle",
    ),
    "fordel.file.unknown_key": (
        "en nøgle, som formatet har på dette sted",
        "ret stavningen, eller flyt den derhen, hvor den hører til; docs/reference/programme-file.md nævner alle nøgler",
    ),
    "fordel.file.missing_key": (
        "hver nøgle, som formatet kræver her",
        "tilføj nøglen; intet antages i dens sted",
    ),
    "fordel.file.no_value": (
        "en værdi efter hver nøgle",
        "skriv værdien, eller tag nøglen ud; intet antages i dens sted",
    ),
    "fordel.file.not_a_list": (
        "en liste",
        "skriv hver af dem efter `- ` på sin egen linje, eller alle i [ ]",
    ),
    "fordel.file.list_that_changes": (
        "værdier, der er lister, hvor en liste ændrer sig",
        "skriv hver værdi som en liste, som i `[{from: 2025, value: [a]}, {from: 2026, value: [a, b]}]`: den siger alt, hvad der gælder fra den dag",
    ),
    "fordel.file.reserved_name": (
        "et navn, der ikke er et ord i formatet, hvor det står",
        "kald det noget andet; en part kan have ordet som sit `name:`",
    ),
    "fordel.file.header_elsewhere": (
        "det, der gælder for hele ordningen, i selve filen",
        "skriv det i den fil, der henter denne; begge må sige det samme",
    ),
    "fordel.file.no_address": (
        "adressen på en værdi, f.eks. streams.running.amount",
        "ret den; `fordel addresses FIL` viser, hvad der er",
    ),
    "fordel.file.amount_unsaid": (
        "et beløb, og hvad det er for",
        "skriv, hvad af dette det er: `500.000 kr. per year`, `500.000 kr. once` eller `500.000 kr. per period by months` (eller by days); eller en del af noget, f.eks. `25 %`, `25 % of running`, `sum of a, b` eller `rest`",
    ),
    "fordel.file.not_a_choice": (
        "et af de ord, der kan stå her",
        "ret det",
    ),
    "fordel.file.keys_together": (
        "nøgler, der siger én ting sammen",
        "udelad en af dem, eller skriv, hvad den siger, hvor det hører til",
    ),
    "fordel.file.mixed_instalments": (
        "rater af én slags: alle efter år eller alle på dage, alle i procent eller alle i penge",
        "skriv dem alle på én måde",
    ),
    "fordel.file.percent_of_what": (
        "hvad procentdelen er af",
        "skriv `22 % of the amount` (som deles) eller `90 % of last year` (af hver enkelts eget beløb)",
    ),
    "fordel.file.several_without_key": (
        "hvordan det deles, hvor det angår flere parter",
        "tilføj `key: equal`, `key:` med nøgletal eller en navngiven nøgle, eller nævn én part",
    ),
    "fordel.file.no_format": (
        "formatets nummer som det første i filen: fordel: 1",
        "skriv `fordel: 1` på første linje",
    ),
    "fordel.file.later_format": (
        "et format, som denne version læser",
        "brug en senere version af fordel, som kender formatet",
    ),
    "fordel.file.cannot_change": (
        "én værdi for hele ordningen",
        "angiv den én gang; med andre værdier ville det være en anden ordning med sin egen fil",
    ),
    "fordel.file.clearing_changes": (
        "en afregning, hvis vilkår gælder i hele dens periode",
        "lav en afregning for sig, med et andet id og en anden periode, for den tid, hvor de er anderledes",
    ),
    "fordel.file.not_a_text": (
        "én tekst på nøglens linje",
        "skriv værdien efter nøglen, som `nøgle: værdi`",
    ),
    "fordel.file.yes_or_no": (
        "yes eller no",
        "skriv yes eller no",
    ),
    "fordel.file.no_percent_sign": (
        "et antal procent med procenttegn",
        "skriv tegnet efter tallet, som i 25 %",
    ),
    "fordel.file.bad_period": (
        "en dag, en måned eller et år, eller to af dem: 2021, 2025-07 to 2026-12, 2025-07-01 to 2025-12-31, 2014-15 to 2016-17",
        "skriv begge ender med ` to ` imellem; ingen ende er underforstået",
    ),
    "fordel.file.two_readings": (
        "et år eller en måned, der kun kan læses på én måde",
        "skriv det, som det er vist for den læsning, der menes",
    ),
    "fordel.file.unknown_month": (
        "en måned ved navn, January til December",
        "skriv dens engelske navn med stort begyndelsesbogstav",
    ),
    "fordel.file.bad_reference_date": (
        "en dag som `1 January of the year before`, `1 July of the same year`, `1 January 2 years before`, `2022-01-01`, `latest published by 1 March of the year before` eller `average of 3 years to 1 January of the year before`",
        "skriv den på en af disse måder",
    ),
    "fordel.file.one_of": (
        "netop én af de nøgler, der udelukker hinanden",
        "behold den, der menes",
    ),
    "fordel.file.not_always": (
        "en opgørelse, hvor alt det gælder, som filen siger under `always:`",
        "ret den regel eller værdi, der bryder det, eller det, der er sagt",
    ),
    "fordel.file.no_date": (
        "hvilken dags tal der menes",
        "tilføj `at`, f.eks. `at: 1 January of the year before`; ingen dag er underforstået",
    ),
    "fordel.file.unknown_value_status": (
        "published, provisional, forecast eller assumed",
        "brug et af navnene på en angiven værdis status",
    ),
    "fordel.file.undated": (
        "`from` i hver værdi i en liste af værdier, der afløser hinanden",
        "sig, fra hvilken dag, måned eller hvilket år hver gælder",
    ),
    "fordel.file.dates_order": (
        "værdier i den rækkefølge, de træder i kraft, hver på en senere dag",
        "sæt dem i rækkefølge, og behold én værdi for hver dag",
    ),
    "fordel.file.nothing_to_renew": (
        "`from` eller `checked` ved siden af `next: yearly`",
        "sig, fra hvornår værdien er, eller skriv den dag, den næste ventes",
    ),
    "fordel.assumption.unknown": (
        "en antagelse i filen",
        "ret navnet; `fordel report FIL` viser dem alle",
    ),
    "fordel.assumption.unknown_alternative": (
        "et af de alternativer, antagelsen har",
        "nævn et af dem, som --case ANTAGELSE=ALTERNATIV",
    ),
    "fordel.assumption.twice": (
        "ét svar på hvert spørgsmål",
        "behold det ene",
    ),
    "fordel.assumption.open": (
        "et svar på hvert spørgsmål uden standardsvar",
        "nævn et alternativ, som --case ANTAGELSE=ALTERNATIV, eller bed om alle tilfælde",
    ),
    "fordel.assumption.excluded": (
        "alternativer, der kan stå sammen",
        "vælg et andet alternativ i et af de to spørgsmål",
    ),
    "fordel.assumption.conflict": (
        "én værdi på en adresse, hvilke alternativer der end står sammen",
        "lad den ene af dem sætte den, eller lad den ene udelukke den anden",
    ),
    "fordel.assumption.shape": (
        "én måde at svare på: `alternatives`, `each` af en gruppe, eller `values` af ens egne, med ét standardsvar",
        "behold en af dem",
    ),
    "fordel.assumption.nobody": (
        "en gruppe med en part i",
        "nævn en gruppe i filen, eller skriv parterne",
    ),
    "fordel.assumption.too_many_cases": (
        "højst 100.000 kombinationer af åbne alternativer",
        "besvar nogle af spørgsmålene, eller giv dem standardsvar",
    ),
    "fordel.lint.unused": (
        "et navn, som noget andet i filen nævner",
        "fjern det, eller nævn det, hvor det hører til",
    ),
    "fordel.lint.gap": (
        "hvert år mellem det første og det sidste",
        "tilføj årene imellem; det, der mangler, er aldrig 0",
    ),
    "fordel.lint.overlap": (
        "perioder for ét medlem, der følger efter hinanden",
        "slut den ene, før den anden begynder",
    ),
    "fordel.lint.never_binds": (
        "en grænse, der ændrer et beløb i et år i et tilfælde",
        "kontrollér dens beløb og hvem den gælder, eller fjern den",
    ),
    "fordel.case.nothing_expected": (
        "noget, som casen holder sit emne op imod",
        "angiv expect:, residuals:, axioms: eller fails:; en case, der intet venter, består, hvad reglen end gør",
    ),
    "fordel.case.subject": (
        "ét emne for hver case: en ordning, en fordeling eller en tabel",
        "angiv programme:, apportionment: eller table:, for filen eller for casen, og kun en af dem",
    ),
    "fordel.case.unknown_field": (
        "et felt, som emnets beløb kan lægges sammen efter",
        "ret navnet; for en ordning: year, stream, payer, recipient, tranche, group, status og lignende; for en fordeling: party; for en tabel: row, column",
    ),
    "fordel.case.listed_twice": (
        "hvert beløb én gang",
        "fjern det ene; hvor begge menes, nævn det, der skiller dem",
    ),
    "fordel.case.fails_and_more": (
        "en case, der fejler, eller en, der kommer til noget",
        "behold fails: eller det, der ventes af beløbene; et emne, der ender i en fejl, har ingen",
    ),
    "fordel.case.no_difference": (
        "hvor meget et beløb vides at afvige, forskelligt fra nul",
        "fjern undtagelsen: det, der ikke afviger, er som ventet",
    ),
    "fordel.case.unknown_axiom": (
        "et aksiom: sums-exactly, within-quota, not-negative, keeps-order",
        "ret navnet",
    ),
    "fordel.case.unknown_word": (
        "et af de ord, der er for denne nøgle",
        "ret stavningen",
    ),
    "fordel.case.no_column": (
        "en fil med de kolonner, casen nævner",
        "ret navnet, eller sig, hvad kolonnen hedder, med called:",
    ),
    "fordel.case.bad_matrix": (
        "beløb i lige så mange niveauer af nøgler, som by: nævner felter",
        "skriv ét niveau af nøgler for hvert felt: med by: [payer, year] et opslag med år for hver betaler",
    ),
    "fordel.case.no_such_case": (
        "navnet på en case i filen",
        "ret navnet",
    ),
    "fordel.case.none_found": (
        "en casefil, NAVN.case.yaml, eller en mappe med nogle",
        "ret stien; docs/how-to/regression-test-a-rule.md viser en første",
    ),
    "fordel.case.changed_since": (
        "den fil, som de modtagne beløb blev holdt op imod",
        "kør kontrollen igen: filen er ændret siden, og det modtagne er måske ikke ment for den",
    ),
    "fordel.case.no_case_of_it": (
        "casefiler med en case, der handler om ordningen",
        "nævn den mappe, der har dem, eller lav nogle med fordel freeze",
    ),
    "fordel.case.does_not_pass": (
        "cases, der består med ordningen, som den er",
        "kør fordel check først: det, der allerede fejler, opdager ingen ændring",
    ),
    "fordel.object.not_constructed": (
        "et objekt, hvis konstruktør har kørt",
        "lav det ved at kalde dets klasse; en underklasse kalder super().__init__(), før den bruger sig selv",
    ),
    "fordel.object.damaged": (
        "et gemt objekt, som biblioteket gemte det, i denne eller en forenelig version",
        "lav objektet på ny af det, det er lavet af",
    ),
    "fordel.sjaelland.outside_not_named": (
        "den kommune, der ikke er med, som notatet ikke nævner",
        "nævn den med outside, eller brug cases() for alle 13 muligheder",
    ),
    "fordel.sjaelland.lead_outside": (
        "en kommune udenfor, der ikke er lead for et kontor",
        "nævn en af de andre kommuner",
    ),
    "fordel.sjaelland.unknown_option": (
        "et af tilvalgene og en af de værdier, det tilbyder",
        "brug en af dem, der er nævnt",
    ),
    "fordel.statbank.malformed": (
        "en folketalstabel fra Statistikbanken: CSV med kolonnerne OMRÅDE, TID og INDHOLD, en matrix med datoerne som kolonner, eller JSON-stat",
        "hent tabellen igen, som CSV med koder eller tekster eller som JSON-stat",
    ),
    "fordel.statbank.unknown_dimension": (
        "en folketalstabels led: område, tid, køn, alder, civilstand, herkomst, oprindelse og statsborgerskab",
        "tag kolonnen ud, hvis den intet siger om, hvem der tælles; tag ellers en tabel, der tæller indbyggere",
    ),
    "fordel.statbank.column_twice": (
        "én kolonne af hver betydning",
        "tag en af de to kolonner ud",
    ),
    "fordel.statbank.too_large": (
        "et udtræk inden for læsegrænserne",
        "hent færre områder, datoer eller grupper, eller hæv grænsen med reading_limits (Python: limits=fordel.ReadingLimits(bytes=…, cells=…))",
    ),
    "fordel.statbank.unreadable": (
        "en fil, der kan læses",
        "kontrollér stien og rettighederne",
    ),
    "fordel.statbank.truncated": (
        "en hel fil, hvis sidste række er fuldstændig",
        "hent tabellen igen",
    ),
    "fordel.statbank.suppressed": (
        "et offentliggjort tal i hver celle",
        "udelad området eller datoen af udtrækket",
    ),
    "fordel.statbank.not_total": (
        "ét tal for et område og en dato, for hele befolkningen",
        "hent kun totalerne (I alt), uden opdeling på køn, alder eller civilstand",
    ),
    "fordel.statbank.unknown_area": (
        "navne på områder, der er kendt",
        "hent tabellen med koder, eller angiv områdernes navne og koder",
    ),
    "fordel.work.interrupted": (
        "et kald, som programmet lader løbe til ende",
        "kald igen; det, der blev afbrudt, har ikke ændret noget",
    ),
    "fordel.comparison.unknown_cause": (
        "figures, index, participation, streams, amounts, keys, adjustments eller rounding",
        "nævn en af disse",
    ),
    "fordel.comparison.currency": (
        "to betalingsplaner i én valuta",
        "omregn beløbene i en af dem efter en kurs, som nogen har besluttet",
    ),
    "fordel.comparison.years": (
        "to ordninger, hvis år begynder i samme måned",
        "sammenlign ordninger med år af én slags: giv den ene den andens year_begins",
    ),
    "fordel.solve.no_number": (
        "adressen på ét tal: et beløb, en procentdel, et antal eller et nøgletal, som i `500.000 kr. per year`",
        "nævn den adresse, hvor selve tallet står; for en værdi, der ændrer sig, en af dem i dens liste",
    ),
    "fordel.solve.condition": (
        "to sider med ==, <=, >=, < eller > imellem, og `in` et år, hvor ét år menes, som i `total == baseline` eller `Lejre <= 1.000.000 kr. in 2023`",
        "skriv den sådan; en side er total, en part, en part og `receives`, en post, et beløb, baseline, eller så mange procent af en af disse",
    ),
    "fordel.solve.unknown_term": (
        "total, baseline, et beløb, eller navnet på en part eller en post",
        "ret navnet; `fordel addresses FIL` viser, hvad der er",
    ),
    "fordel.solve.ambiguous_term": (
        "et navn, som enten en part har eller en post",
        "skriv `NAVN pays` for parten, `stream NAVN` for posten",
    ),
    "fordel.solve.range": (
        "et interval med et trin over nul, hvoraf mindst ét trin ligger indenfor",
        "sig, fra hvor til hvor; hvor intet er sagt, går det fra nul til det dobbelte af, hvad der står",
    ),
    "fordel.sweep.no_values": (
        "mindst én værdi, eller ét spørgsmål med alternativer",
        "nævn dem: `100.000; 125.000` eller `100.000..200.000 by 25.000`",
    ),
    "fordel.sweep.range": (
        "to tal og et trin over nul, højst 10.000 værdier, som i `100.000..200.000 by 25.000`",
        "skriv det sådan, det mindste tal først",
    ),
    "fordel.comparison.unknown_order": (
        "calculation eller reversed",
        "nævn en af disse",
    ),
    "fordel.comparison.no_steps": (
        "et udgangspunkt og mindst én betalingsplan, der følger efter",
        "giv udgangspunktet først, og så hvad det kommer til med hvert forslag oven på de foregående",
    ),
    "fordel.comparison.too_many_settlements": (
        "højst så mange opgørelser, som der er tilladt",
        "tillad flere, eller tag årsagerne i én rækkefølge, som kræver én opgørelse for hver",
    ),
    "fordel.proposal.bare_date": (
        "en ændrings dage: `from` og `until`, `from` og `onwards: yes`, eller `throughout: yes`",
        "skriv den læsning, der menes; ingen antages",
    ),
    "fordel.proposal.conflict": (
        "én ændring af hver adresse, og af det under den, på hver dag",
        "tag en af de to ud, eller lad den, der gælder, sige `replaces:` og id'et på den andens forslag",
    ),
    "fordel.proposal.throughout_only": (
        "en værdi, der kan ændre sig fra en dag",
        "ret det, der står under den, eller skriv `throughout: yes`",
    ),
    "fordel.proposal.outside_days": (
        "en periode inden for dagene i den ændring, der tilføjer den",
        "afkort perioden, eller lad ændringen gælde flere dage",
    ),
    "fordel.proposal.header": (
        "udgangspunktets skrivemåde, valuta og sprog",
        "skriv forslaget, som udgangspunktet er skrevet, eller udelad nøglen",
    ),
    "fordel.proposal.no_baseline": (
        "en ordning, som forslaget ændrer",
        "nævn den før forslaget, som i museum.yaml+floor.yaml, eller skriv `baseline: museum.yaml` i forslaget",
    ),
    "fordel.proposal.not_one": (
        "et forslag: en fil, der siger `proposal:` og `changes:`",
        "sæt ordningen først og forslag efter",
    ),
    "fordel.proposal.twice": (
        "hvert forslag én gang",
        "tag et af dem ud, eller giv det andet sit eget `id:`",
    ),
    "fordel.proposal.no_effect": (
        "ændringer, der flytter mindst én post i betalingsplanen",
        "tag ændringen ud, eller ret dens adresse, dage eller værdi",
    ),
    "fordel.proposal.several_files": (
        "én fil, der kan skrives",
        "ret ordningens fil eller forslagets fil for sig",
    ),
    "fordel.comparison.moved": (
        "to år, hvor den samme regel kommer til de samme beløb",
        "sammenlign år med lige mange dage, hvor dele af år regnes i dage, og hvor der ikke trækkes lod",
    ),
    "fordel.comparison.names": (
        "mindst ét forslag, hvert med sit eget navn",
        "giv hvert af det, der sammenlignes, et andet navn",
    ),
    "fordel.frame.not_a_frame": (
        "en pandas- eller polars-frame, en Arrow-tabel, en relation, eller ethvert objekt med __arrow_c_stream__",
        "giv selve framen, eller byg værdien af lister",
    ),
    "fordel.frame.no_column": (
        "navnet på en kolonne i framen, som det står dér",
        "ret navnet; de kolonner, der er, står ved siden af",
    ),
    "fordel.frame.which_column": (
        "én kolonne, der er den, der søges",
        "nævn den, som i who='kommune', on='dato', value='antal'",
    ),
    "fordel.frame.float": (
        "hele kommatal under 2^53, som er antal; andre kommatal er ikke eksakte tal",
        "sig, hvor mange decimaler de er ment med, decimals=2, eller giv kolonnen som tekst, int eller Decimal",
    ),
    "fordel.frame.value": (
        "en værdi af kolonnens slags i hver række",
        "ret cellen i den række, der er nævnt",
    ),
    "fordel.frame.empty": (
        "en værdi i hver række",
        "udfyld den celle, der er nævnt, eller udelad rækken",
    ),
    "fordel.frame.total_row": (
        "rækker med enkelte parter, og ingen med deres sum",
        "udelad rækken, før framen gives videre",
    ),
    "fordel.frame.heading": (
        "én overskrift over hver kolonne, i én række",
        "sig, hvilken række der har overskrifterne, header=3, og del dem, der er flettet",
    ),
    "fordel.frame.duplicate": (
        "hver part én gang, eller én gang pr. dato",
        "fjern gentagelsen, eller sig, hvilken kolonne der har datoerne",
    ),
    "fordel.frame.too_wide": (
        "tal med højst 38 cifre, også tællere og nævnere, som Arrows decimaltal kan rumme",
        "udelad kolonnen med columns=, eller tag records()",
    ),
    "fordel.excel.unreadable": (
        "en projektmappe i formatet .xlsx",
        "gem den som .xlsx; ældre formater og låste projektmapper læses ikke",
    ),
    "fordel.excel.no_sheet": (
        "navnet på et ark i projektmappen",
        "ret navnet; de ark, der er, står ved siden af",
    ),
    "fordel.excel.cell": (
        "en celle af den slags, som stedet beder om",
        "ret den celle, der er nævnt",
    ),
    "fordel.excel.no_value": (
        "en værdi ved hver formel, som det program, der sidst beregnede den, har gemt",
        "åbn projektmappen i Excel eller LibreOffice, og gem den, eller sæt værdien i formlens sted",
    ),
    "fordel.excel.layout": (
        "ark og overskrifter, som projektmappen blev skrevet med",
        "skriv projektmappen på ny, og udfyld de celler, der er til det",
    ),
    "fordel.excel.too_large": (
        "højst 1.048.576 rækker og 16.384 kolonner, som et ark rummer",
        "skriv en del af den, eller en CSV",
    ),
    "fordel.extra.missing": (
        "de pakker, som denne del kræver ud over fordel selv",
        "installér dem med den kommando, der er nævnt",
    ),
    "fordel.accounts.no_account": (
        "en konto for hver part eller post, der bogføres",
        "tilføj rækken i kontotabellen, eller udelad posterne med filter()",
    ),
    "fordel.accounts.duplicate": (
        "hver part eller post én gang i kontotabellen",
        "fjern gentagelsen",
    ),
    "fordel.accounts.column": (
        "kontotabellens kolonner",
        "giv kolonnerne de navne, som siden om posteringer siger",
    ),
    "fordel.plot.nothing": (
        "noget at tegne: beløb, der ikke alle er nul",
        "tegn flere år eller poster, eller se på tabellen",
    ),
    "fordel.plan.output": (
        "et output med en plads for hver part af hvert beløb, som der kan skrives i",
        "gør det (beløb, parter) for rækker og (parter, beløb) for kolonner, eller udelad det",
    ),
    "fordel.plan.unknown_layout": (
        "rows eller columns",
        "brug en af dem",
    ),
    "fordel.plan.no_such_key": (
        "for hvert beløb pladsen på en af planens nøgler, talt fra 0",
        "ret pladsen i den række, der er nævnt",
    ),
    "fordel.plan.not_amounts": (
        "beløb i én dimension: et array af int64, eller en kolonne af heltal eller decimaltal, der taler Arrow",
        "omregn kolonnen, eller fordel ét beløb ad gangen med apportion()",
    ),
    "fordel.plan.float": (
        "hele tal af mindste enheder, eller decimaltal: kommatal i binær form er ikke eksakte",
        "giv beløbene som hele tal af mindste enheder (øre) eller som decimaltal",
    ),
    "fordel.plan.scale": (
        "decimaltal med så mange decimaler, som der fordeles",
        "sig, hvor mange decimaler én enhed har, eller afrund kolonnen først",
    ),
    "fordel.plan.too_large": (
        "beløb og andele på 64 bit",
        "fordel et sådant beløb med apportion() eller allocate(), som ikke har grænser",
    ),
    "fordel.plan.null": (
        "et beløb på hver plads, da outputtet ikke har nogen plads til det, der mangler",
        "udfyld pladserne uden beløb, eller lad outputtet blive lavet",
    ),
    "fordel.batch.unknown_key": (
        "i hver række navnet på en af de nøgler, der er givet",
        "ret navnet i den række, der er nævnt, eller giv en nøgle med det navn",
    ),
    "fordel.batch.type_changed": (
        "kolonner af de samme typer fra første til sidste række",
        "del inputtet, eller omregn kolonnen, før det gives videre",
    ),
    "fordel.batch.name_taken": (
        "navne til nye kolonner, som ikke er taget, hver én gang",
        "omdøb kolonnen i inputtet eller parten",
    ),
    "fordel.batch.unreadable": (
        "en fil i Parquet, CSV eller Arrow, som kan læses til ende",
        "se efter, om filen er hel, og om dens navn siger, hvad den er",
    ),
    "fordel.batch.control_total": (
        "den samme sum i det, der blev læst, og det, der blev skrevet",
        "gem inputtet og meld det: der blev ikke skrevet nogen fil",
    ),
    "fordel.batch.no_java": (
        "Java 17 eller nyere, som Spark kører på",
        "installer Java og sæt JAVA_HOME, eller brug en anden motor",
    ),
}
