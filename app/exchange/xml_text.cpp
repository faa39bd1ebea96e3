#include "app/exchange/xml_text.h"

#include <charconv>
#include <optional>

namespace app {

namespace {

void appendUtf8(std::string &to, char32_t c)
{
    const auto byte = [&to](char32_t bits) { to.push_back(static_cast<char>(bits)); };
    if (c < 0x80) {
        byte(c);
        return;
    }
    if (c < 0x800) {
        byte(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

// What stands between "&" and ";". Nothing: XML has no such entity, or no such character.
std::optional<char32_t> entityOf(std::string_view name)
{
    struct Entity
    {
        std::string_view name;
        char32_t character;
    };
    static constexpr Entity kEntities[] = {
        {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
    for (const auto &[known, character] : kEntities) {
        if (name == known)
            return character;
    }
    if (!name.starts_with('#'))
        return std::nullopt;
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    name.remove_prefix(hexadecimal ? 1 : 0);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
    const bool isControl = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    if (error != std::errc() || end != name.data() + name.size() || isControl || value > 0x10FFFF ||
        (value >= 0xD800 && value <= 0xDFFF))
        return std::nullopt;
    return value;
}

std::string_view changedIn(XmlPlace place)
{
    switch (place) {
    case XmlPlace::Attribute:
        return "&\r\n\t";
    case XmlPlace::Data:
        return "\r";
    case XmlPlace::Text:
        break;
    }
    return "&\r";
}

} // namespace

bool isPlainXml(std::string_view raw, XmlPlace place)
{
    // One after the other: of short texts find_first_of looks at each character by a call.
    for (const char c : changedIn(place)) {
        if (raw.find(c) != std::string_view::npos)
            return false;
    }
    return true;
}

bool decodeXml(std::string_view raw, XmlPlace place, std::string &to)
{
    constexpr std::size_t kLongestEntity = 16;
    const std::string_view changed = changedIn(place);
    std::size_t at = 0;
    for (std::size_t next = raw.find_first_of(changed); next != std::string_view::npos;
         next = raw.find_first_of(changed, at)) {
        to.append(raw.substr(at, next - at));
        at = next + 1;
        if (raw[next] != '&') {
            at += raw[next] == '\r' && at < raw.size() && raw[at] == '\n' ? 1 : 0;
            to.push_back(place == XmlPlace::Attribute ? ' ' : '\n');
            continue;
        }
        const std::size_t end = raw.substr(at, kLongestEntity).find(';');
        const auto character = end == std::string_view::npos ? std::nullopt : entityOf(raw.substr(at, end));
        if (!character)
            return false;
        appendUtf8(to, *character);
        at += end + 1;
    }
    to.append(raw.substr(at));
    return true;
}

} // namespace app
