# shellcheck shell=bash
# What packaging/run and packaging/test share. Sourced, never run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# packages_of GROUP...: the packages of these groups of packaging/debian-packages, one a line.
packages_of() {
  awk -v groups=" $* " '
    { sub(/#.*/, ""); gsub(/[ \t]+/, "") }
    /^\[.*\]$/ { wanted = index(groups, " " substr($0, 2, length($0) - 2) " ") > 0; next }
    wanted && NF' "$top/packaging/debian-packages"
}

# missing_of PACKAGE...: those of them that are not installed, one a line.
missing_of() {
  local package
  for package in "$@"; do
    # The pattern is for every architecture of the package; one that is installed is enough.
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
  done
}

# need GROUP...: installs what is missing of these groups, or says how to and ends.
need() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "No apt here, so nothing was installed. Needed are the equivalents of: $(packages_of "$@" | tr '\n' ' ')"
    return
  fi
  local wanted missing as_root=()
  mapfile -t wanted < <(packages_of "$@")
  mapfile -t missing < <(missing_of "${wanted[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    # sudo may ask for a password only where somebody can answer.
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as_root=(sudo)
    else
      say "These packages are missing, and neither root nor sudo is at hand. Please run as root:"
      say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
      exit 1
    fi
  fi
  say "Installing what is missing of Debian's packages: ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -o DPkg::Lock::Timeout=300)
  # A mirror that fails may still leave lists that are good enough: the install decides. Progress goes to standard error.
  "${apt[@]}" update >&2 </dev/null || say "apt-get update failed; trying with the lists that are here."
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 </dev/null ||
    fail "apt-get could not install them; its reason stands above."
}

# timed STEP COMMAND...: runs it and says how long it took.
timed() {
  local step=$1 begun=$SECONDS status=0
  shift
  "$@" || status=$?
  say "$step: $((SECONDS - begun)) s"
  return $status
}

home_is_writable() { [ -n "${HOME:-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ]; }

# build TARGET...: configures and builds these targets of the release preset, in build/release.
build() { build_preset release "$@"; }

# build_preset PRESET TARGET...: the same of any preset, in build/PRESET.
build_preset() {
  local preset=$1 log=build/configure.log settings=(LC_ALL=C.UTF-8)
  shift
  # ccache keeps its files below HOME; where that cannot be written, below build.
  home_is_writable || settings+=("CCACHE_DIR=${CCACHE_DIR:-$top/build/ccache}")
  cd "$top" || exit
  mkdir -p build
  say "Building in build/$preset (the first time takes some minutes)."
  env "${settings[@]}" cmake --preset "$preset" >"$log" 2>&1 </dev/null || { cat "$log" >&2; fail "Configuring failed."; }
  env "${settings[@]}" cmake --build --preset "$preset" --target "$@" >&2 </dev/null || fail "Building failed."
}
