"""What a workbook of golden cases says to those who fill it in."""

from __future__ import annotations

SAID: dict[str, dict[str, str]] = {
    "name": {"en": "Case", "da": "Tilfælde"},
    "says": {"en": "What it shows", "da": "Hvad det viser"},
    "origin": {"en": "Who says so", "da": "Hvem siger det"},
    "choose": {"en": "Answers to open questions", "da": "Svar på åbne spørgsmål"},
    "set": {"en": "Other values in the programme", "da": "Andre værdier i ordningen"},
    "only": {"en": "Only amounts of", "da": "Kun beløb for"},
    "year": {"en": "Year", "da": "År"},
    "stream": {"en": "Stream", "da": "Post"},
    "tranche": {"en": "Part", "da": "Del"},
    "payer": {"en": "Payer", "da": "Betaler"},
    "recipient": {"en": "Recipient", "da": "Modtager"},
    "status": {"en": "Status", "da": "Status"},
    "group": {"en": "Group", "da": "Gruppe"},
    "as of": {"en": "As of (date)", "da": "Kendt pr. (dato)"},
    "unit": {"en": "Figures count", "da": "Tallene er i"},
    "rounded": {"en": "Rounded", "da": "Afrundet"},
    "expect": {"en": "Expected amounts", "da": "Forventede beløb"},
    "the others": {"en": "the others", "da": "de øvrige"},
    "total": {"en": "Total", "da": "I alt"},
    "complete": {"en": "All others are zero", "da": "Alle andre er nul"},
    "fails": {"en": "Must end in this error", "da": "Skal ende i denne fejl"},
    "guide": {"en": "How to fill it in", "da": "Vejledning"},
    "left out": {"en": "Cases that are not here:", "da": "Tilfælde, der ikke står her:"},
    "in a table": {
        "en": "its amounts stand in a table of its own, and are changed there",
        "da": "beløbene står i en tabel for sig og rettes dér",
    },
}

GUIDE: dict[str, list[str]] = {
    "en": [
        "Golden cases: what a programme is to come to",
        "Each programme has a sheet, and each row on it is a case: what is assumed, and the amounts that are expected.",
        "Fill in the yellow cells. Grey ones are shown only; what they say is changed in the file.",
        "An amount is a number. Where a cell is empty, the case expects nothing of it; write 0 where nothing is to be paid.",
        "A new case is a new row below the others: it needs a name, and an amount or an error that it must end in.",
        "What a case expected cannot be taken out here: a cell that is emptied is refused, by its address.",
        "Save the workbook as .xlsx, and read it back: fordel cases from-excel FILE.xlsx. Only what was filled in changes.",
    ],
    "da": [
        "Prøvetilfælde: hvad en ordning skal give",
        "Hver ordning har et ark, og hver række er et tilfælde: hvad der forudsættes, og hvilke beløb der forventes.",
        "Udfyld de gule felter. De grå vises kun; det, der står i dem, rettes i filen.",
        "Et beløb er et tal. Er feltet tomt, forventer tilfældet ikke noget dér; skriv 0, hvor der intet skal betales.",
        "Et nyt tilfælde er en ny række under de andre: det skal have et navn og et beløb eller en fejl, det skal ende i.",
        "Et forventet beløb kan ikke fjernes her: et felt, der er tømt, afvises med sin adresse.",
        "Gem projektmappen som .xlsx, og læs den ind igen: fordel cases from-excel FIL.xlsx. Kun det, der er rettet, ændres.",
    ],
}
