"""Builds the outside projects beside this script as a user would, and runs them.

`check.py --source <checkout> --work <folder> … <way>`, where way is install (first), find_package, find_package_kernel,
find_package_kernel_without_boost, find_package_without_boost, find_package_without_compiled, moved, pkg_config, add_subdirectory,
add_subdirectory_kernel_without_boost, fetch_content, forms or sanitizers. Compilers and programs must say nothing on
stderr.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
PRINTS = {"kernel": "0 1 4 5\n", "whole": "166.67 DKK, 166.67 DKK, 666.66 DKK\n"}
SEPARATE = "-DFORDEL_SEPARATE_COMPILATION"
MIXED = "header_only_and_separate_compilation_mixed"  # as the linker names it
HAS_JSON = "-DFORDEL_HAS_BOOST_JSON"
NO_JSON = "include_fordel_src_json_in_one_source_file"  # so, too
HIDE_BOOST = "-DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON"
SKIPPED = 77


class Checks:
    def __init__(self, arguments: argparse.Namespace) -> None:
        self.source: Path = arguments.source
        self.work: Path = arguments.work
        self.prefix = self.work / "prefix"
        self.cmake: str = arguments.cmake
        self.compiler: str = arguments.compiler
        self.boost: str = arguments.boost
        self.base = [
            f"-G{arguments.generator}",
            f"-DCMAKE_CXX_COMPILER={arguments.compiler}",
            "-DCMAKE_BUILD_TYPE=Debug",
        ]

    # ------------------------------------------------------------ the ways

    def install(self) -> None:
        shutil.rmtree(self.prefix, ignore_errors=True)
        build = self.fresh("install")
        self.run(
            [self.cmake, "-S", self.source, "-B", build, *self.base, "-DFORDEL_BUILD_TESTS=OFF", *self.with_boost()]
        )
        self.run([self.cmake, "--install", build, "--prefix", self.prefix])
        for name in ("fordel/kernel.hpp", "fordel/fordel.hpp"):
            assert (self.prefix / "include" / name).is_file(), name
        named = [
            str(file) for file in self.prefix.rglob("*") if file.suffix in {".cmake", ".pc"} and self.names_a_path(file)
        ]
        assert not named, f"these name a folder of this machine: {named}"

    def find_package(self) -> None:
        for which in PRINTS:
            self.consume(which, "find_package", f"-DCMAKE_PREFIX_PATH={self.prefix}", *self.with_boost())

    def find_package_kernel(self) -> None:
        self.consume("kernel", "find_package", f"-DCMAKE_PREFIX_PATH={self.prefix}", "-DFORDEL_COMPONENTS=kernel")

    def find_package_kernel_without_boost(self) -> None:
        self.consume(
            "kernel", "find_package", f"-DCMAKE_PREFIX_PATH={self.prefix}", "-DFORDEL_COMPONENTS=kernel", HIDE_BOOST
        )

    def find_package_without_boost(self) -> None:
        """Asked for the whole where there is no Boost, the package says so, and what to do."""
        said = self.refusal("without_boost", HIDE_BOOST)
        assert "Boost 1.81 or newer (headers) was not found" in said, said
        assert "COMPONENTS kernel" in said, said

    def find_package_without_compiled(self) -> None:
        """Asked for the library where only the headers were installed, too."""
        said = self.refusal("without_compiled", "-DFORDEL_COMPONENTS=compiled", *self.with_boost())
        assert "FORDEL_INSTALL_COMPILED=ON" in said, said
        assert "<fordel/src.hpp>" in said, said

    def moved(self) -> None:
        """The installed folder may be moved."""
        elsewhere = self.work / "moved"
        shutil.rmtree(elsewhere, ignore_errors=True)
        shutil.copytree(self.prefix, elsewhere)
        self.consume("kernel", "find_package", f"-DCMAKE_PREFIX_PATH={elsewhere}", "-DFORDEL_COMPONENTS=kernel")
        config = [path for path in elsewhere.rglob("pkgconfig") if path.is_dir()]
        if shutil.which("pkg-config"):
            flags = self.pkg_config(config[0], "--cflags", "fordel-kernel")
            assert os.path.realpath(flags[0].removeprefix("-I")) == os.path.realpath(elsewhere / "include"), flags

    def pkg_config_way(self) -> None:
        if not shutil.which("pkg-config"):
            print("SKIPPED: no pkg-config")
            sys.exit(SKIPPED)
        config = self.prefix / "share/pkgconfig"
        build = self.fresh("pkg_config")
        for which, package in (("kernel", "fordel-kernel"), ("whole", "fordel")):
            program = build / which
            flags = self.pkg_config(config, "--cflags", "--libs", package)
            boost = ["-isystem", self.boost] if self.boost else []
            self.run([self.compiler, "-std=c++20", *WARNINGS, *boost, HERE / which / "main.cpp", *flags, "-o", program])
            self.expect(program, which)
        version = self.pkg_config(config, "--modversion", "fordel")[0]
        assert version == self.pkg_config(config, "--modversion", "fordel-kernel")[0], version

    def add_subdirectory(self) -> None:
        self.consume("whole", "add_subdirectory", f"-DFORDEL_SOURCE={self.source}", *self.with_boost())

    def add_subdirectory_kernel_without_boost(self) -> None:
        self.consume("kernel", "add_subdirectory", f"-DFORDEL_SOURCE={self.source}", HIDE_BOOST)
        self.consume(
            "kernel", "add_subdirectory", f"-DFORDEL_SOURCE={self.source}", HIDE_BOOST, "-DFORDEL_KERNEL_ONLY=ON"
        )

    def fetch_content(self) -> None:
        for which in PRINTS:
            self.consume(which, "fetch_content", f"-DFORDEL_SOURCE={self.source}", *self.with_boost())

    def forms(self) -> None:
        """One program in both forms prints the same; no program of both, and none without the definitions, is linked."""
        build = self.fresh("forms")
        main, source = HERE / "forms/main.cpp", HERE / "forms/src.cpp"
        header_only = self.compiled(main, build / "header_only.o")
        separate = self.compiled(main, build / "separate.o", SEPARATE)
        definitions = self.compiled(source, build / "definitions.o", SEPARATE)
        prints = self.linked(build / "header_only", header_only)
        assert len(prints) > 100_000, prints
        assert self.linked(build / "separate", separate, definitions) == prints
        assert MIXED in self.link_error(header_only, definitions)
        assert "undefined" in self.link_error(separate)
        assert self.from_subdirectory() == prints
        self.json(build)

    def json(self, build: Path) -> None:
        """Boost.JSON stands in one source of a header-only program: fordel's, or the program's own; without it, the linker says so."""
        reader = self.compiled(HERE / "forms/statbank.cpp", build / "statbank.o")
        ours = self.compiled(HERE / "forms/json.cpp", build / "json.o")
        parser = self.compiled(HERE / "forms/json.cpp", build / "parser.o", HAS_JSON)
        own = self.compiled(HERE / "forms/own_json.cpp", build / "own_json.o")
        assert self.linked(build / "ours", reader, ours) == "653664\n"
        assert self.linked(build / "own", reader, parser, own) == "653664\n"
        assert NO_JSON in self.link_error(reader)
        assert "boost::json" in self.link_error(reader, parser)

    def from_subdirectory(self) -> str:
        """What the program prints with fordel::compiled of a subdirectory, which is then installed and used from there."""
        build, prefix = self.fresh("forms-subdirectory"), self.fresh("forms-prefix")
        plain = ["-DCMAKE_BUILD_TYPE=None", "-DCMAKE_CXX_FLAGS=-O0"]
        wanted = ["-DFORDEL_WAY=add_subdirectory", "-DFORDEL_INSTALL=ON", "-DFORDEL_INSTALL_COMPILED=ON"]
        self.configure("forms", build, *plain, *wanted, f"-DFORDEL_SOURCE={self.source}", *self.with_boost())
        self.run([self.cmake, "--build", build])
        self.run([self.cmake, "--install", build, "--prefix", prefix])
        installed = ["-DFORDEL_COMPONENTS=compiled", f"-DCMAKE_PREFIX_PATH={prefix}"]
        self.consume("whole", "find_package", "-DFORDEL_FORM=compiled", *plain, *installed, *self.with_boost())
        return self.printed(build / "consumer")

    def sanitizers(self) -> None:
        """Under ASan and UBSan both programs are silent."""
        build = self.fresh("sanitizers-" + Path(self.compiler).name)
        flags = ["-std=c++20", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
        self.require_sanitizers(build, flags)
        boost = ["-isystem", self.boost] if self.boost else []
        for which in PRINTS:
            program = build / which
            self.run(
                [
                    self.compiler,
                    *flags,
                    *WARNINGS,
                    f"-I{self.source / 'include'}",
                    *boost,
                    HERE / which / "main.cpp",
                    "-o",
                    program,
                ]
            )
            self.expect(program, which)

    # ------------------------------------------------------------ what they share

    def consume(self, which: str, way: str, *options: str) -> None:
        build = self.fresh(f"{way}-{which}-{len(options)}-{'hidden' if HIDE_BOOST in options else 'open'}")
        self.configure(which, build, f"-DFORDEL_WAY={way}", *options)
        self.run([self.cmake, "--build", build])
        self.expect(build / "consumer", which)

    def configure(self, which: str, build: Path, *options: str) -> None:
        self.run([self.cmake, "-S", HERE / which, "-B", build, "--no-warn-unused-cli", *self.base, *options])

    def refusal(self, name: str, *options: str) -> str:
        """What find_package() says where it finds no package that will do."""
        build = self.fresh(name)
        done = subprocess.run(
            [self.cmake, "-S", HERE / "whole", "-B", build, *self.base, "-DFORDEL_WAY=find_package",
             f"-DCMAKE_PREFIX_PATH={self.prefix}", *options], capture_output=True, text=True, check=False)  # fmt: skip
        assert done.returncode != 0, f"it was found {name}"
        return " ".join(done.stderr.split())

    def compiled(self, source: Path, made: Path, *flags: str) -> Path:
        boost = ["-isystem", self.boost] if self.boost else []
        include = f"-I{self.source / 'include'}"
        self.run([self.compiler, "-std=c++20", "-O0", *WARNINGS, *flags, include, *boost, "-c", source, "-o", made])
        return made

    def linked(self, program: Path, *objects: Path) -> str:
        self.run([self.compiler, *objects, "-o", program])
        return self.printed(program)

    def link_error(self, *objects: Path) -> str:
        done = subprocess.run(
            [self.compiler, *objects, "-o", objects[0].with_suffix(".none")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode != 0, f"{objects} were linked"
        return done.stderr

    def fresh(self, name: str) -> Path:
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def run(self, command: list[object]) -> None:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        assert "warning" not in (done.stdout + done.stderr).lower(), f"{command}\n{done.stdout}\n{done.stderr}"

    def expect(self, program: Path, which: str) -> None:
        printed = self.printed(program)
        assert printed == PRINTS[which], printed

    def printed(self, program: Path) -> str:
        done = subprocess.run([program], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done
        return done.stdout

    def pkg_config(self, folder: Path, *words: str) -> list[str]:
        environment = os.environ | {"PKG_CONFIG_PATH": str(folder)}
        return subprocess.run(
            ["pkg-config", *words], capture_output=True, text=True, check=True, env=environment
        ).stdout.split()

    def with_boost(self) -> list[str]:
        return [f"-DFORDEL_BOOST_INCLUDE_DIR={self.boost}"] if self.boost else []

    def names_a_path(self, file: Path) -> bool:
        text = file.read_text(encoding="utf-8")
        return any(str(path) in text for path in (self.prefix, self.source, self.work))

    def require_sanitizers(self, build: Path, flags: list[str]) -> None:
        empty = build / "empty.cpp"
        empty.write_text("int main() {}\n", encoding="utf-8")
        made = subprocess.run([self.compiler, *flags, empty, "-o", build / "empty"], capture_output=True, check=False)
        if made.returncode != 0:
            print(f"SKIPPED: {self.compiler} has no sanitizer libraries here")
            sys.exit(SKIPPED)


WAYS = {
    "install": Checks.install,
    "find_package": Checks.find_package,
    "find_package_kernel": Checks.find_package_kernel,
    "find_package_kernel_without_boost": Checks.find_package_kernel_without_boost,
    "find_package_without_boost": Checks.find_package_without_boost,
    "find_package_without_compiled": Checks.find_package_without_compiled,
    "moved": Checks.moved,
    "pkg_config": Checks.pkg_config_way,
    "add_subdirectory": Checks.add_subdirectory,
    "add_subdirectory_kernel_without_boost": Checks.add_subdirectory_kernel_without_boost,
    "fetch_content": Checks.fetch_content,
    "forms": Checks.forms,
    "sanitizers": Checks.sanitizers,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--cmake", default="cmake")
    parser.add_argument("--generator", default="Ninja")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--boost", default="")
    parser.add_argument("way", choices=WAYS)
    arguments = parser.parse_args()
    try:
        WAYS[arguments.way](Checks(arguments))
    except AssertionError as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
