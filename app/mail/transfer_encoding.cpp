#include "app/mail/transfer_encoding.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr qsizetype kLongestBodyLine = 76;
constexpr QByteArrayView kHexDigits = "0123456789ABCDEF";
constexpr QByteArrayView kBase64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What each byte stands for; -1: it is no letter of base64.
const std::array<int, 256> &base64Values()
{
    static const std::array<int, 256> table = [] {
        std::array<int, 256> made{};
        made.fill(-1);
        for (qsizetype i = 0; i < kBase64Letters.size(); ++i)
            made[static_cast<unsigned char>(kBase64Letters[i])] = static_cast<int>(i);
        return made;
    }();
    return table;
}

bool isBreak(char c)
{
    return c == '\r' || c == '\n';
}

/// Behind the blanks that stand at `at`.
qsizetype pastBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

/// Behind the line break that stands at `at`.
qsizetype pastBreak(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '\r')
        ++at;
    else if (at < text.size() && text[at] == '\n')
        return at + 1;
    return at < text.size() && text[at] == '\n' ? at + 1 : at;
}

/// Whether a byte of a line stands for itself; a blank does not at the end.
bool isWrittenAsItIs(QByteArrayView line, qsizetype at)
{
    const char c = line[at];
    if (c == ' ' || c == '\t')
        return at + 1 < line.size();
    return c > ' ' && c <= '~' && c != '=';
}

void appendQuotedLine(QByteArray &out, QByteArrayView line)
{
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool plain = isWrittenAsItIs(line, i);
        const qsizetype width = plain ? 1 : 3;
        const qsizetype room =
            kLongestBodyLine - (i + 1 < line.size() ? 1 : 0); // for the "=" of a soft break
        if (column + width > room) {
            out.append("=\r\n");
            column = 0;
        }
        // Nor does what no line of the mail may begin with.
        const bool exposed = plain && column == 0 && (line[i] == '.' || line.sliced(i).startsWith("From "));
        if (plain && !exposed) {
            out.append(line[i]);
            ++column;
            continue;
        }
        const auto byte = static_cast<unsigned char>(line[i]);
        out.append('=').append(kHexDigits[byte / 16]).append(kHexDigits[byte % 16]);
        column += 3;
    }
    out.append("\r\n");
}

} // namespace

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

QByteArray decodedBase64(QByteArrayView text)
{
    const std::array<int, 256> &values = base64Values();
    QByteArray bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    unsigned int bits = 0;
    int count = 0; // of bits that are not written yet
    for (const char c : text) {
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0) {
            count = c == '=' ? 0 : count;
            continue;
        }
        bits = (bits << 6 | static_cast<unsigned int>(value)) & 0xFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.append(static_cast<char>(bits >> count & 0xFF));
        }
    }
    return bytes;
}

QByteArray decodedQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || c == '\t') {
            const qsizetype end = pastBlanks(text, i);
            if (end < text.size() && !isBreak(text[end]))
                bytes.append(text.sliced(i, end - i));
            i = end;
            continue;
        }
        if (c != '=') {
            bytes.append(c);
            ++i;
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            bytes.append(static_cast<char>(high * 16 + low));
            i += 3;
            continue;
        }
        const qsizetype end = pastBlanks(text, i + 1);
        if (end == text.size() || isBreak(text[end])) {
            i = pastBreak(text, end);
            continue;
        }
        bytes.append(c);
        ++i;
    }
    return bytes;
}

QByteArray base64Lines(QByteArrayView bytes)
{
    const QByteArray letters = QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64();
    QByteArray lines;
    lines.reserve(letters.size() + letters.size() / kLongestBodyLine * 2 + 2);
    for (qsizetype at = 0; at < letters.size(); at += kLongestBodyLine) {
        lines.append(letters.constData() + at, std::min(kLongestBodyLine, letters.size() - at));
        lines.append("\r\n");
    }
    return lines;
}

QByteArray quotedPrintableLines(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 4);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf("\r\n", from);
        appendQuotedLine(out, text.sliced(from, (end < 0 ? text.size() : end) - from));
        from = end < 0 ? text.size() : end + 2;
    }
    return out;
}

} // namespace app
