"""What an installation holds: the wheel alone serves, from anywhere."""

import ast
import os
import subprocess
import sys
import urllib.request
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kith"
LEFT_OUT = {"__pycache__"}
EXTRAS = {"psycopg", "playhouse", "msvcrt"}
"""Of `kith[postgresql]`, and of another system."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The content of a freshly built wheel in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_every_file_of_the_package_is_in_the_wheel(installed):
    ours = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_file()}
    wanted = {path for path in ours if not LEFT_OUT & set(path.parts)}
    assert {path for path in wanted if not (installed / "kith" / path).exists()} == set()


def test_the_wheel_has_the_command(installed):
    (told,) = installed.glob("kith-*.dist-info/entry_points.txt")
    assert "kith = kith.__main__:main" in told.read_text()


def test_a_python_that_is_too_old_is_refused_in_a_sentence(tmp_path):
    """By pip itself: what is asked for here is newer than any."""
    asked = (ROOT / "pyproject.toml").read_text().replace('requires-python = ">=3.11"', 'requires-python = ">=3.99"')
    (tmp_path / "pyproject.toml").write_text(asked)
    for name in ("README.md", "LICENSE"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    (tmp_path / "src" / "kith").mkdir(parents=True)
    (tmp_path / "src" / "kith" / "__init__.py").write_text("")
    install = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run([*install, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "requires a different Python" in done.stderr
    assert ">=3.99" in done.stderr


def test_it_imports_nothing_that_is_not_installed_with_it():
    """What only the tests install would be missing in an empty environment."""
    locked = {line.split("==")[0].lower() for line in (ROOT / "requirements" / "run.txt").read_text().splitlines()}
    offered = packages_distributions()
    missing = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in imported(path) - sys.stdlib_module_names - {"kith"} - EXTRAS
        if not locked & {one.lower().replace("_", "-") for one in offered.get(name, [])}
    }
    assert missing == set()


def imported(path):
    """The packages that a module imports, wherever in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names]
    names += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.partition(".")[0] for name in names}


def test_the_wheel_serves_from_anywhere(installed, tmp_path):
    kept = {name: value for name, value in os.environ.items() if name != "KITH_DATABASE_URL"}
    environment = {**kept, "PYTHONPATH": str(installed), "KITH_HOME": str(tmp_path / "home")}
    where = subprocess.run(
        [sys.executable, "-c", "import kith; print(kith.__file__)"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(installed))
    command = [sys.executable, "-m", "kith", "serve", "--no-open", "--port", "0"]
    process = subprocess.Popen(command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        link = next(line.strip() for line in process.stdout if "/sign-in/" in line)
        page = urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open(link).read().decode()
        styles = [part.split('"')[0] for part in page.split('href="') if ".css" in part.split('"')[0]]
        assert styles
        for style in styles:
            with urllib.request.urlopen(link.split("/sign-in/")[0] + style) as answer:
                assert answer.status == 200
    finally:
        process.kill()
        process.wait()
