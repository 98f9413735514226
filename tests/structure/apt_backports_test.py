"""tools/apt_backports.py on the kinds of apt sources that machines have; every mirror here is made up."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
sys.dont_write_bytecode = True

from apt_backports import derive  # noqa: E402


class Backports(unittest.TestCase):
    def derived(self, **files: str) -> tuple[bool, str, str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "sources.list.d").mkdir()
            for name, text in files.items():
                file = name.replace("__", ".")
                (root / file if file == "sources.list" else root / "sources.list.d" / file).write_text(
                    text, encoding="utf-8"
                )
            return derive(root, "bookworm")

    def test_deb822_keeps_mirror_and_key(self) -> None:
        source = (
            "# a comment\nTypes: deb deb-src\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\n"
            "Components: main contrib\nSigned-By: /usr/share/keyrings/a.gpg\n\n"
            "Types: deb\nURIs: http://mirror.example/security\nSuites: bookworm-security\nComponents: main\n"
        )
        self.assertEqual(
            self.derived(debian__sources=source),
            (
                False,
                "fordel-backports.sources",
                "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm-backports\nComponents: main\n"
                "Signed-By: /usr/share/keyrings/a.gpg\n",
            ),
        )

    def test_deb822_keeps_an_embedded_key(self) -> None:
        source = "Types: deb\nURIs: http://m.example/d\nSuites: bookworm\nComponents: main\nSigned-By:\n -----BEGIN\n .\n abc\n -----END\n"
        self.assertIn("Signed-By: \n -----BEGIN\n .\n abc\n -----END\n", self.derived(debian__sources=source)[2])

    def test_one_line_keeps_options(self) -> None:
        source = "# deb http://old.example/debian bookworm main\ndeb [signed-by=/k.gpg arch=amd64] http://m.example/debian bookworm main contrib # c\n"
        self.assertEqual(
            self.derived(sources__list=source),
            (
                False,
                "fordel-backports.list",
                "deb [signed-by=/k.gpg arch=amd64] http://m.example/debian bookworm-backports main\n",
            ),
        )

    def test_one_line_without_options(self) -> None:
        self.assertEqual(
            self.derived(sources__list="deb http://m.example/debian bookworm main\n")[2],
            "deb http://m.example/debian bookworm-backports main\n",
        )

    def test_nothing_to_do_where_they_are_there(self) -> None:
        both = "Types: deb\nURIs: http://m.example/d\nSuites: bookworm bookworm-backports\nComponents: main\n"
        self.assertEqual(self.derived(debian__sources=both), (True, "", ""))
        self.assertEqual(
            self.derived(
                sources__list="deb http://m.example/d bookworm main\n",
                bp__list="deb http://m.example/d bookworm-backports main\n",
            ),
            (True, "", ""),
        )

    def test_other_sources_are_left_alone(self) -> None:
        disabled = "Types: deb\nURIs: http://m.example/d\nSuites: bookworm\nComponents: main\nEnabled: no\n"
        other = "deb http://other.example/apt stable main\ndeb http://m.example/d bookworm-security main\ndeb-src http://m.example/d bookworm main\n"
        self.assertEqual(self.derived(debian__sources=disabled, other__list=other), (False, "", ""))

    def test_files_that_apt_does_not_read_are_not_read(self) -> None:
        self.assertEqual(
            self.derived(debian__sources__save="Types: deb\nURIs: u\nSuites: bookworm\nComponents: main\n"),
            (False, "", ""),
        )


if __name__ == "__main__":
    unittest.main()
