"""Where things lie, on every kind of machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from coop_desk.paths import Paths, resource, resources_folder


def test_a_checkout_finds_its_resources():
    assert resource("icons").is_dir()
    assert resource("fonts", "x.ttf") == resource("fonts/x.ttf")


def test_an_installed_package_has_its_resources_inside(tmp_path):
    (tmp_path / "_resources").mkdir()
    assert resources_folder(tmp_path, None) == tmp_path / "_resources"


def test_a_checkout_has_them_beside_the_package(tmp_path):
    assert resources_folder(tmp_path / "coop_desk", None) == tmp_path / "resources"


def test_a_bundle_comes_before_all(tmp_path):
    (tmp_path / "_resources").mkdir()
    assert resources_folder(tmp_path, "bundle") == Path("bundle", "resources")


def test_the_home_variable_moves_everything(tmp_path):
    paths = Paths.usual({"COOP_DESK_HOME": str(tmp_path)})
    assert paths == Paths.under(tmp_path)
    folders = {paths.data, paths.backups, paths.logs, paths.drafts}
    assert len(folders) == 4
    assert {folder.parent for folder in folders} == {tmp_path}


def test_a_relative_home_is_made_absolute():
    assert Paths.usual({"COOP_DESK_HOME": "here"}).data == Path("here").absolute() / "data"


@pytest.mark.parametrize("environment", [{}, {"COOP_DESK_HOME": ""}])
def test_without_it_the_system_says_where(environment):
    paths = Paths.usual(environment)
    assert "coop_desk" in paths.data.parts
    assert paths.data in paths.backups.parents


def test_asking_makes_nothing(tmp_path):
    Paths.usual({"COOP_DESK_HOME": str(tmp_path / "new")})
    assert list(tmp_path.iterdir()) == []


def test_the_folders_are_made_on_request(desk_home):
    assert desk_home.create() == desk_home
    assert all(p.is_dir() for p in (desk_home.data, desk_home.backups, desk_home.logs))
    assert desk_home.drafts.is_dir()


def test_a_file_in_the_way_is_an_error(tmp_path):
    (tmp_path / "data").touch()
    with pytest.raises(OSError, match="data"):
        Paths.under(tmp_path).create()
