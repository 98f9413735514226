"""Opens workbooks in LibreOffice as somebody in Denmark would, with every formula calculated anew."""

from __future__ import annotations

import csv
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import openpyxl

PROGRAM = shutil.which("soffice")
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1"


@dataclass
class LibreOffice:
    """With a profile of its own below a folder."""

    folder: Path

    def __post_init__(self) -> None:
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")

    def convert(self, file: Path, to: str, into: str) -> Path:
        """The folder that the converted file stands in."""
        assert PROGRAM is not None
        out = self.folder / into
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [PROGRAM, profile, "--headless", "--convert-to", to, "--outdir", str(out), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return out

    def calculated(self, file: Path) -> openpyxl.Workbook:
        """The workbook with the values that its formulas come to here."""
        return openpyxl.load_workbook(self.convert(file, "xlsx", "calculated") / file.name, data_only=True)

    def shown(self, file: Path, sheet: str) -> list[list[str]]:
        """The cells of a sheet as they are seen."""
        out = self.convert(file, EVERY_SHEET, "shown")
        with (out / f"{file.stem}-{sheet}.csv").open(encoding="utf-8", newline="") as text:
            return list(csv.reader(text, delimiter=";"))
