#!/bin/sh
# Prints the path of a Chromium or Chrome that really starts. As root on Debian it installs one when there is none.
# Ubuntu's package is only a signpost to its snap, so being installed proves nothing: each candidate is asked its version.
set -eu

find_chromium() {
    for candidate in "${CHROMIUM:-chromium}" chromium-browser google-chrome google-chrome-stable /snap/bin/chromium; do
        if path=$(command -v "$candidate") && timeout 30 "$path" --version 2>/dev/null | grep -q '^Chrom\|^Google Chrome'; then
            echo "$path"
            return
        fi
    done
    return 1
}

say_and_stop() {
    printf '\n%s\n' "$@" >&2
    exit 1
}

install_chromium() {
    echo "Installing Chromium for the browser tests (some minutes, once) ..." >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends chromium >/dev/null ||
        say_and_stop "Chromium could not be installed. Is this machine online? Try again with:  apt-get install chromium"
}

find_chromium && exit

system=$(. "${OS_RELEASE:-/etc/os-release}" 2>/dev/null && echo "${ID:-}")
as_root=$([ "$(id -u)" = 0 ] || echo "sudo ")
if [ "$system" = ubuntu ]; then
    say_and_stop "The browser tests need a real Chromium, and Ubuntu's package only points to it. Type this, then try again:" \
        "    ${as_root}snap install chromium" \
        "No snaps here? Install any Chrome or Chromium, then say where:  make test CHROMIUM=/where/it/is/chrome"
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say_and_stop "The browser tests need Chromium. Type this, then try again:" \
        "    ${as_root}apt-get update && ${as_root}apt-get install -y chromium" \
        "Is a Chrome or Chromium somewhere else? Then say where:  make test CHROMIUM=/where/it/is/chrome"
fi
install_chromium
find_chromium || say_and_stop "Chromium was installed, but it does not start. Try it by hand:  chromium --version"
