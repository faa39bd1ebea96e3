#include "app/exchange/utf8.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace app {

namespace {

unsigned byteAt(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

// Length of the well-formed character at `i`; 0 when it is none or is cut off.
std::size_t characterLength(std::string_view text, std::size_t i)
{
    const unsigned lead = byteAt(text, i);
    const std::size_t left = text.size() - i;
    const auto continues = [&](std::size_t offset, unsigned low = 0x80, unsigned high = 0xBF) {
        return offset < left && byteAt(text, i + offset) >= low && byteAt(text, i + offset) <= high;
    };
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF; // no surrogates
        return continues(1, low, high) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool mayBeCutOff(std::string_view rest)
{
    const unsigned lead = byteAt(rest, 0);
    const std::size_t needed = lead > 0xF4 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    return rest.size() < needed && std::all_of(rest.begin() + 1, rest.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
           });
}

std::size_t validUtf8Length(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        quint64 eight = 0;
        while (text.size() - i >= sizeof eight) {
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080U) != 0)
                break;
            i += sizeof eight;
        }
        if (i == text.size())
            break;
        const std::size_t length = characterLength(text, i);
        if (length == 0)
            return i;
        i += length;
    }
    return i;
}

// Most of the time of a list is spent here.
void decodeUtf8(QString &text, const char *from, const char *to)
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringConverter::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    text.resize(to - from);
    const QChar *end = decoder.appendToBuffer(text.data(), QByteArrayView(from, to));
    text.truncate(end - text.constData());
}

} // namespace app
