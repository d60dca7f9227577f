#!/bin/sh
# Makes the virtual environment .venv, or brings it up to date:  environment.sh requirements.txt|requirements-dev.txt
# Does nothing when the environment was made here from the same files; a run that was broken off is done again.
set -eu

cd "$(dirname "$0")/.."
requirements=$1
as_root=$([ "$(id -u)" = 0 ] || echo "sudo ")

say_and_stop() {
    printf '\n%s\n' "$@" >&2
    exit 1
}

new_enough() {
    command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    say_and_stop "relsurvey needs Python 3.11 or newer, and this machine has none. Type this, then try again:" \
        "    ${as_root}apt-get update && ${as_root}apt-get install -y python3.11-venv" \
        "Is a newer Python somewhere else? Then say where:  make run PYTHON=/where/it/is/python3"
}

make_environment() {
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        say_and_stop "Python is here, but its venv module is not. Type this, then try again:" \
            "    ${as_root}apt-get update && ${as_root}apt-get install -y $package"
    fi
    "$python" -m venv --clear .venv
}

# An environment knows its folder and its interpreter: when one of them changed, it is made anew.
made_for() {
    echo "$(pwd) $("$python" -c 'import sys; print(sys.version)')" | sha256sum
}

contents() {
    cat requirements.txt "$1" pyproject.toml | sha256sum
}

install() {
    echo "Installing the packages of $1 (some minutes the first time) ..."
    # The lock names every package, so that nothing has to be resolved.
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$1" &&
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        say_and_stop "The packages could not be installed. Is this machine online? What was done so far is kept; try again."
}

python=$(find_python)
if [ "$(cat .venv/made-for 2>/dev/null)" != "$(made_for)" ]; then
    make_environment
    made_for >.venv/made-for
fi
# What development needs includes what running needs.
for complete in "$requirements" requirements-dev.txt; do
    if [ "$(cat ".venv/$complete.installed" 2>/dev/null)" = "$(contents "$complete")" ]; then
        exit 0
    fi
done
install "$requirements"
contents "$requirements" >".venv/$requirements.installed"
