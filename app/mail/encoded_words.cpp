#include "app/mail/encoded_words.h"

#include "app/mail/mail_charset.h"
#include "app/mail/transfer_encoding.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestWord = 75; ///< bytes, with all around (RFC 2047, 2)
constexpr qsizetype kAroundWord = QByteArrayView("=?UTF-8?B?").size() + 2;
constexpr qsizetype kLeastInWord = QByteArrayView("=F0=9F=98=80").size(); ///< one character fits in any way
constexpr QByteArrayView kPlainInQ = "!*+-/"; ///< beside letters and digits, also in a phrase
constexpr QByteArrayView kPlainInAtom = "!#$%&'*+-/=?^_`{|}~";

bool isAsciiWordLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isHeaderBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

QByteArray inQ(QByteArrayView utf8)
{
    QByteArray out;
    for (const char c : utf8) {
        if (isAsciiWordLetter(c) || kPlainInQ.contains(c))
            out.append(c);
        else if (c == ' ')
            out.append('_');
        else
            out.append('=').append(QByteArray(1, c).toHex().toUpper());
    }
    return out;
}

qsizetype sizeInB(qsizetype bytes)
{
    return (bytes + 2) / 3 * 4;
}

/// How many UTF-16 units the character at `at` takes.
qsizetype unitsAt(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Unfolding gives it back as it was, and nobody takes a word of it for an encoded one.
bool standsAsItIs(const QString &text)
{
    if (!isPrintableAscii(text) || text.contains("=?"_L1) || text.contains("  "_L1) ||
        text.startsWith(u' ') || text.endsWith(u' '))
        return false;
    const QStringList words = text.split(u' ');
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        return word.size() <= kLongestWord - 2; // the quotes around
    });
}

void addEach(HeaderLine &line, const QList<QByteArray> &tokens)
{
    for (const QByteArray &token : tokens)
        line.add(token);
}

/// "=?UTF-8?Q?Ch=C3=A0o?=" taken apart: views into the value.
struct EncodedWord
{
    QByteArrayView charset; ///< without its language (RFC 2231, 5)
    bool base64 = false;
    QByteArrayView text;
    qsizetype end = 0; ///< in the value, behind it
};

bool isBase64(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isAsciiWordLetter(c) || c == '+' || c == '/' || c == '=' || isHeaderBlank(c);
    });
}

std::optional<EncodedWord> encodedWordAt(QByteArrayView value, qsizetype at)
{
    if (!value.sliced(at).startsWith("=?"))
        return std::nullopt;
    const qsizetype charsetEnd = value.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd + 2 >= value.size() || value[charsetEnd + 2] != '?')
        return std::nullopt;
    const char encoding = value[charsetEnd + 1];
    const bool base64 = encoding == 'B' || encoding == 'b';
    const qsizetype textEnd = value.indexOf('?', charsetEnd + 3);
    if ((!base64 && encoding != 'Q' && encoding != 'q') || textEnd < 0 || textEnd + 1 >= value.size() ||
        value[textEnd + 1] != '=')
        return std::nullopt;
    const QByteArrayView text = value.sliced(charsetEnd + 3, textEnd - charsetEnd - 3);
    if (base64 && !isBase64(text))
        return std::nullopt;
    QByteArrayView charset = value.sliced(at + 2, charsetEnd - at - 2);
    if (const qsizetype language = charset.indexOf('*'); language >= 0)
        charset = charset.first(language);
    return EncodedWord{charset, base64, text, textEnd + 2};
}

QByteArray bytesInQ(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0)
            bytes.append(static_cast<char>(high * 16 + low));
        else
            bytes.append(text[i] == '_' ? ' ' : text[i]);
        i += low >= 0 ? 2 : 0;
    }
    return bytes;
}

QByteArray bytesOfWord(const EncodedWord &word)
{
    return word.base64 ? decodedBase64(word.text) : bytesInQ(word.text);
}

bool isSameCharset(QByteArrayView one, QByteArrayView other)
{
    return qstrnicmp(one.data(), one.size(), other.data(), other.size()) == 0;
}

/// Reads a value from its beginning to its end.
class WordReader final
{
public:
    explicit WordReader(QByteArrayView value) : m_value(value) {}
    QString text();

private:
    void readPlain();
    void readWords(EncodedWord word);

    QByteArrayView m_value;
    qsizetype m_at = 0;
    QString m_text;
};

QString WordReader::text()
{
    while (m_at < m_value.size()) {
        if (const auto word = encodedWordAt(m_value, m_at))
            readWords(*word);
        else
            readPlain();
    }
    std::replace_if(
        m_text.begin(), m_text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return m_text;
}

// To the next that may be an encoded word.
void WordReader::readPlain()
{
    qsizetype end = m_value.indexOf("=?", m_at + 1);
    while (end >= 0 && !encodedWordAt(m_value, end))
        end = m_value.indexOf("=?", end + 1);
    end = end < 0 ? m_value.size() : end;
    m_text.append(mailText({}, m_value.sliced(m_at, end - m_at)));
    m_at = end;
}

// A word, and those that follow it with nothing but blanks between. As long as the charset is the same their
// bytes are read together.
void WordReader::readWords(EncodedWord word)
{
    const qsizetype from = m_at;
    const QByteArrayView charset = word.charset;
    QByteArray bytes;
    for (;;) {
        bytes.append(bytesOfWord(word));
        m_at = word.end;
        qsizetype next = m_at;
        while (next < m_value.size() && isHeaderBlank(m_value[next]))
            ++next;
        const auto following = next < m_value.size() ? encodedWordAt(m_value, next) : std::nullopt;
        if (following && isSameCharset(following->charset, charset)) {
            word = *following;
            continue;
        }
        const QByteArrayView whole = m_value.sliced(from, m_at - from);
        const bool known = isKnownCharset(charset);
        m_text.append(known ? mailText(charset, bytes) : mailText({}, whole));
        if (following && known) // blanks between two words are none of the text
            m_at = next;
        return;
    }
}

} // namespace

QList<QByteArray> encodedWords(QStringView text, qsizetype firstRoom)
{
    const QByteArray all = text.toUtf8();
    const bool base64 = sizeInB(all.size()) < inQ(all).size();
    const QByteArray start = base64 ? "=?UTF-8?B?"_ba : "=?UTF-8?Q?"_ba;
    QList<QByteArray> words;
    QByteArray bytes; // of the word
    qsizetype room = std::min(firstRoom, kLongestWord) - kAroundWord;
    if (room < kLeastInWord)
        room = kLongestWord - kAroundWord;
    const auto end = [&] {
        words.append(start + (base64 ? bytes.toBase64() : inQ(bytes)) + "?=");
        bytes.clear();
        room = kLongestWord - kAroundWord;
    };
    qsizetype taken = 0; // of the room, in Q
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype units = unitsAt(text, at);
        const QByteArray character = text.sliced(at, units).toUtf8();
        const qsizetype width = inQ(character).size();
        const bool fits = base64 ? sizeInB(bytes.size() + character.size()) <= room : taken + width <= room;
        if (!fits) {
            end();
            taken = 0;
        }
        bytes.append(character);
        taken += width;
        at += units;
    }
    if (!bytes.isEmpty())
        end();
    return words;
}

void addText(HeaderLine &line, const QString &text)
{
    addEach(line, standsAsItIs(text) ? text.toLatin1().split(' ') : encodedWords(text, line.room()));
}

void addPhrase(HeaderLine &line, const QString &phrase)
{
    if (!standsAsItIs(phrase)) {
        addEach(line, encodedWords(phrase, line.room()));
        return;
    }
    QByteArray written = phrase.toLatin1();
    const bool bare = std::all_of(written.begin(), written.end(), [](char c) {
        return c == ' ' || isAsciiWordLetter(c) || kPlainInAtom.contains(c);
    });
    if (!bare)
        written = '"' + written.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    addEach(line, written.split(' '));
}

QString decodedWords(QByteArrayView value)
{
    return WordReader(value).text();
}

} // namespace app
