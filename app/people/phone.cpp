#include "app/people/phone.h"

#include "app/people/foreign_number.h"
#include "app/people/phone_plan.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestCell = 400;
constexpr int kFewestDigits = 6; ///< fewer are a remark, an extension, a floor

/// By NumberKind.
constexpr std::array<std::string_view, 7> kKindTexts{"",        "mobile",  "landline", "service",
                                                     "foreign", "foreign", "foreign"};
constexpr std::array<std::string_view, 7> kLineTexts{"", "mobile", "landline", "", "", "mobile", "landline"};

QString asText(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

QString kindText(NumberKind kind)
{
    return asText(kKindTexts[static_cast<std::size_t>(kind)]);
}

// Groups of 3 and 4: "0912 345 678", "024 3825 1234", "0236 312 3456", "1900 1009".
QString displayOf(const PlanMatch &match)
{
    if (match.kind >= NumberKind::Foreign)
        return asText(foreignDisplay(match.text()));
    QString shown = asText(match.text());
    if (match.kind == NumberKind::Service)
        return shown.insert(4, u' ');
    shown.replace(0, 3, u"0"_s); // for +84
    const bool bigCity =
        match.kind == NumberKind::Landline && (shown.startsWith("024"_L1) || shown.startsWith("028"_L1));
    return shown.insert(bigCity ? 3 : 4, u' ').insert(8, u' ');
}

/// A run of digits that may be one number, or several written with blanks only between them.
struct PhonePiece
{
    static constexpr std::size_t kMostDigits = 40;

    std::array<char, kMostDigits> digits{};
    std::array<quint8, kMostDigits> ends{}; ///< where each group of digits ends
    std::size_t size = 0;
    std::size_t groups = 0;
    bool plus = false;
    bool open = false; ///< the last character was a digit of this piece
    bool overlong = false;

    std::string_view text(std::size_t from = 0) const { return {digits.data() + from, size - from}; }
};

/// Cuts a cell into pieces; what is not a digit separates, softly (blank, dash, dot) or for good (letter,
/// comma).
class PhoneScanner final
{
public:
    explicit PhoneScanner(QStringView text) : m_text(text) { scan(); }

    const auto &pieces() const { return m_pieces; }
    /// A letter O, or several, stands right beside a digit.
    bool letterForZero() const { return m_letterForZero; }
    bool sawLetter() const { return m_sawLetter; }

private:
    void scan()
    {
        qsizetype i = 0;
        while (i < m_text.size()) {
            const QChar c = m_text[i];
            const char16_t unit = c.unicode();
            if (unit >= u'0' && unit <= u'9') {
                digit(static_cast<char>(unit));
            } else if (c.isLetter() || c.isMark() || c.isSurrogate()) {
                i = letters(i);
                continue;
            } else if (c.isDigit()) {
                digit(static_cast<char>('0' + c.digitValue()));
            } else if (unit == u'+' || unit == 0xFF0B) {
                close();
                m_pieces.append(PhonePiece{});
                m_pieces.last().plus = true;
                m_current = true;
            } else if (QStringView(u";,/|&\\\r\n").contains(c)) {
                close();
            } else if (c.category() != QChar::Other_Format && m_current) {
                m_pieces.last().open = false;
            }
            ++i;
        }
        close();
    }

    void digit(char value)
    {
        if (!m_current) {
            m_pieces.append(PhonePiece{});
            m_current = true;
        }
        PhonePiece &piece = m_pieces.last();
        if (piece.size == PhonePiece::kMostDigits) {
            piece.overlong = true;
            return;
        }
        if (!piece.open) {
            ++piece.groups;
            piece.open = true;
        }
        piece.digits[piece.size++] = value;
        piece.ends[piece.groups - 1] = static_cast<quint8>(piece.size);
    }

    void close()
    {
        // An empty piece, or an extension: neither is a number.
        if (m_current && (m_skipNext || m_pieces.last().size == 0))
            m_pieces.removeLast();
        if (m_current)
            m_skipNext = false;
        m_current = false;
    }

    // Consumes a run of letters; returns the index behind it.
    qsizetype letters(qsizetype from)
    {
        m_sawLetter = true;
        qsizetype end = from;
        bool onlyO = true;
        while (end < m_text.size() &&
               (m_text[end].isLetter() || m_text[end].isMark() || m_text[end].isSurrogate())) {
            onlyO = onlyO && (m_text[end] == u'o' || m_text[end] == u'O');
            ++end;
        }
        const bool touches =
            (from > 0 && m_text[from - 1].isDigit()) || (end < m_text.size() && m_text[end].isDigit());
        m_letterForZero = m_letterForZero || (onlyO && touches);
        close();
        const QStringView word = m_text.mid(from, end - from);
        for (const auto label : {u"ext", u"x", u"extension", u"lẻ", u"lẽ"}) {
            if (word.compare(QStringView(label), Qt::CaseInsensitive) == 0)
                m_skipNext = !m_pieces.isEmpty();
        }
        return end;
    }

    QStringView m_text;
    QVarLengthArray<PhonePiece, 4> m_pieces;
    bool m_current = false; ///< the last piece still takes digits
    bool m_skipNext = false;
    bool m_letterForZero = false;
    bool m_sawLetter = false;
};

// What the pieces of one cell came to.
struct PhoneReading
{
    QVarLengthArray<PlanMatch, 4> numbers;
    PlanMatch refused;
    std::size_t refusedDigits = 0;
    bool unreadable = false;

    void refuse(const PlanMatch &match, std::size_t digits)
    {
        unreadable = unreadable || digits >= kFewestDigits;
        if (digits > refusedDigits) {
            refused = match;
            refusedDigits = digits;
        }
    }
};

// The whole piece as one number, else the longest beginning that is one, and so on with the rest.
void readPhonePiece(const PhonePiece &piece, PhoneReading &reading)
{
    std::size_t from = 0;
    std::size_t group = 0;
    while (group < piece.groups) {
        const bool plus = piece.plus && from == 0;
        const PlanMatch whole = matchNumber(piece.text(from), plus);
        if (whole.valid && !piece.overlong) {
            reading.numbers.append(whole);
            return;
        }
        std::size_t last = piece.groups - 1;
        PlanMatch found;
        while (last > group && !found.valid) {
            --last;
            found = matchNumber(piece.text(from).substr(0, piece.ends[last] - from), plus);
        }
        if (!found.valid) {
            reading.refuse(whole, piece.size - from);
            return;
        }
        reading.numbers.append(found);
        from = piece.ends[last];
        group = last + 1;
    }
}

// "0912,345,678": commas as blanks, when no part is a number of its own.
PlanMatch readJoined(const QVarLengthArray<PhonePiece, 4> &pieces)
{
    PhonePiece joined;
    joined.plus = pieces.first().plus;
    for (const PhonePiece &piece : pieces) {
        if (joined.size + piece.size > PhonePiece::kMostDigits)
            return {};
        for (const char c : piece.text())
            joined.digits[joined.size++] = c;
    }
    return matchNumber(joined.text(), joined.plus);
}

// A spreadsheet's "912345678.0", or "9.12345678E8" where no digit was lost, as plain digits in `plain`.
// False: digits were lost ("8.49E+10").
bool undoSpreadsheet(QStringView &text, QString &plain)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 1)
        return true;
    const auto allDigits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    };
    const QStringView tail = text.mid(point + 1);
    if ((tail == u"0" || tail == u"00") && point >= 8 && allDigits(text.left(point))) {
        text = text.left(point);
        return true;
    }
    const qsizetype e = tail.indexOf(u'E', 0, Qt::CaseInsensitive);
    if (point != 1 || e < 1 || !text[0].isDigit() || !allDigits(tail.left(e)))
        return true;
    QStringView exponent = tail.mid(e + 1);
    if (exponent.startsWith(u'+'))
        exponent = exponent.mid(1);
    if (!allDigits(exponent))
        return true;
    if (exponent.toInt() != e)
        return false;
    plain = text[0] + tail.left(e).toString();
    text = plain;
    return true;
}

PhoneNumber refusal(const QString &problem, const QString &kind = {})
{
    PhoneNumber number;
    number.problem = problem;
    number.kind = kind;
    return number;
}

} // namespace

PhoneNumber parsePhone(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return refusal(u"empty"_s);
    if (text.size() > kLongestCell)
        return refusal(u"too-long"_s);
    QString plain;
    if (!undoSpreadsheet(text, plain))
        return refusal(u"digits-lost"_s);

    const PhoneScanner scanner(text);
    if (scanner.letterForZero()) {
        QString mended = text.toString();
        const PhoneNumber meant = parsePhone(mended.replace(QChar(u'O'), QChar(u'0'), Qt::CaseInsensitive));
        return refusal(u"letter-in-number"_s, meant.kind);
    }
    if (scanner.pieces().isEmpty())
        return refusal(u"no-digits"_s);

    PhoneReading reading;
    for (const PhonePiece &piece : scanner.pieces())
        readPhonePiece(piece, reading);
    if (reading.numbers.isEmpty() && scanner.pieces().size() > 1 && !scanner.sawLetter()) {
        if (const PlanMatch joined = readJoined(scanner.pieces()); joined.valid) {
            reading.numbers.append(joined);
            reading.unreadable = false;
        }
    }
    if (reading.numbers.isEmpty())
        return refusal(asText(reading.refused.problem), kindText(reading.refused.kind));

    const PlanMatch &first = reading.numbers.first();
    PhoneNumber number;
    number.valid = true;
    number.e164 = asText(first.text());
    number.kind = kindText(first.kind);
    number.line = asText(kLineTexts[static_cast<std::size_t>(first.kind)]);
    number.display = displayOf(first);
    number.ambiguous = first.ambiguous;
    for (qsizetype i = 1; i < reading.numbers.size(); ++i) {
        const QString other = asText(reading.numbers[i].text());
        if (other != number.e164 && !number.others.contains(other))
            number.others.append(other);
    }
    if (reading.unreadable)
        number.problem = u"other-number-unreadable"_s;
    return number;
}

QString phoneDigits(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(QChar(u'0' + c.digitValue()));
    }
    return digits;
}

} // namespace app
