#!/usr/bin/env bash
# Draws the pictures of both READMEs anew, from what the compiler and the simulator say: bash docs/pictures/draw.sh
# It needs the .NET SDK and chromium. Look at what it drew, and commit it.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
work="$(mktemp -d)"
simulator=
trap '[ -z "$simulator" ] || kill "$simulator"; rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
port=5187
most=80000

# Width and height, address, file, language.
draw() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --lang="$4" --accept-lang="$4" \
    --window-size="$1" --screenshot="$here/$3" "$2" 2> /dev/null
  [ "$(stat -c %s "$here/$3")" -lt "$most" ] || { echo "$3 has $most bytes or more." >&2; exit 1; }
}

# The block of code of that name on a page.
block() { sed -n "/^<!-- code: $2 -->\$/,/^\`\`\`\$/p" "$root/$1" | sed '1,2d;$d'; }

# The page's first message, with the page's wrong call in the place of its own.
mkdir "$work/Wrong"
cat > "$work/Wrong/Wrong.csproj" << PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="$root/generator/InRepo.props" />
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <ErrorLog>log.sarif,version=2.1</ErrorLog>
  </PropertyGroup>
  <ItemGroup><ProjectReference Include="$root/runtime/EnvoyerSms.Runtime/EnvoyerSms.Runtime.csproj" /></ItemGroup>
</Project>
PROJECT
for language in en fr; do
  [ $language = en ] && page=README.md ending= || { page=README.fr.md; ending=.fr; }
  call="$(block $page wrong-values)"
  block $page first-message | while IFS= read -r line; do
    case "$line" in
      *'await client.'*) printf '%s\n' "$call" ;;
      *'{sent.'*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done > "$work/Wrong/Program.cs"
  # It fails, as the values are wrong.
  dotnet build "$work/Wrong" -v q "-p:PreferredUILang=$language" > "$work/build.log" || true
  [ -s "$work/Wrong/log.sarif" ] || { cat "$work/build.log" >&2; exit 1; }
  while IFS= read -r line; do
    case "$line" in
      *@PROGRAM@*) printf '%s' "${line%%@PROGRAM@*}"; cat "$work/Wrong/Program.cs"; printf '%s\n' "${line#*@PROGRAM@}" ;;
      *@LOG@*) printf '%s' "${line%%@LOG@*}"; sed '1s/^\xEF\xBB\xBF//' "$work/Wrong/log.sarif"; printf '%s\n' "${line#*@LOG@}" ;;
      *) printf '%s\n' "$line" ;;
    esac
  done < "$here/editor.html" > "$work/editor.html"
  draw 1000,394 "file://$work/editor.html" "diagnostics$ending.png" $language
  rm "$work/Wrong/log.sarif"
done

# Two recipients' phones of the day that the simulator makes up: one English, one French.
dotnet build "$root/client/EnvoyerSms.Simulator" -v q > "$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
"$root/client/EnvoyerSms.Simulator/bin/Debug/net10.0/EnvoyerSms.Simulator" --port $port --demo --start 2026-11-29T20:00 > "$work/simulator.log" &
simulator=$!
timeout 60 bash -c "until grep -q :$port/ '$work/simulator.log'; do sleep 0.2; done"
draw 900,545 "http://127.0.0.1:$port/phones/33633333333" simulator.png en
draw 900,450 "http://127.0.0.1:$port/phones/33622222222" simulator.fr.png fr
ls -l "$here"/*.png
