#include "app/messages/sms_parts.h"

#include "app/core/nfc.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Alphabet
{
    QLatin1StringView name;
    int single; ///< units of a message alone
    int part;   ///< of one of several
};
constexpr Alphabet kGsm7{"GSM-7"_L1, 160, 153};
constexpr Alphabet kUcs2{"UCS-2"_L1, 70, 67};

/// Septets of one character in the GSM 7-bit default alphabet; 0: it is not in it.
int septets(QChar c)
{
    // The default alphabet of 3GPP TS 23.038 without its escape, and the extension table.
    static const QString basic = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                 "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"_s;
    static const QString extension = u"\f^{}\\[~]|€"_s;
    if (c.isLetterOrNumber() && c.unicode() < 0x80)
        return 1;
    if (basic.contains(c))
        return 1;
    return extension.contains(c) ? 2 : 0;
}

/// Puts characters, told by their units, into parts one after the other; one that does not fit whole opens
/// the next part.
SmsCount countParts(const Alphabet &alphabet, const QList<int> &characters)
{
    SmsCount count{alphabet.name, 0, 1};
    int inPart = 0;
    for (const int units : characters) {
        count.units += units;
        inPart += units;
        if (inPart > alphabet.part) {
            ++count.parts;
            inPart = units;
        }
    }
    if (count.units <= alphabet.single)
        count.parts = count.units > 0 ? 1 : 0;
    return count;
}

/// A text and the units of each of its characters.
struct SmsText
{
    QString normal;
    const Alphabet *alphabet;
    QList<int> characters; ///< of UCS-2 as long as their units, of GSM-7 one letter each
};

SmsText smsTextOf(QStringView text)
{
    SmsText sms{nfc(text), &kGsm7, {}};
    for (const QChar c : sms.normal)
        sms.characters.append(septets(c));
    if (!sms.characters.contains(0))
        return sms;
    sms.alphabet = &kUcs2;
    sms.characters.clear();
    const QString &normal = sms.normal;
    for (qsizetype at = 0; at < normal.size(); at += sms.characters.last()) {
        const bool pair =
            normal.at(at).isHighSurrogate() && at + 1 < normal.size() && normal.at(at + 1).isLowSurrogate();
        sms.characters.append(pair ? 2 : 1);
    }
    return sms;
}

QChar plainLetter(QChar c)
{
    // đ and its look-alikes do not decompose.
    if (c.unicode() == 0x0110 || c.unicode() == 0x00D0 || c.unicode() == 0x0189)
        return u'D';
    if (c.unicode() == 0x0111 || c.unicode() == 0x00F0 || c.unicode() == 0x0256)
        return u'd';
    QChar base = c;
    while (base.decompositionTag() == QChar::Canonical)
        base = base.decomposition().front();
    return base;
}

QString plainSign(QChar c)
{
    static constexpr std::pair<char16_t, const char *> kSigns[] = {
        {0x2018, "'"}, {0x2019, "'"}, {0x201C, "\""}, {0x201D, "\""}, {0x2010, "-"},
        {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"},  {0x2014, "-"},  {0x2026, "..."},
        {0x00A0, " "}, {0x2009, " "}, {0x202F, " "},  {0x20AB, "d"}};
    for (const auto &[sign, plain] : kSigns) {
        if (c == sign)
            return QLatin1StringView(plain);
    }
    return c;
}

} // namespace

SmsCount countSms(QStringView text)
{
    const SmsText sms = smsTextOf(text);
    return countParts(*sms.alphabet, sms.characters);
}

QStringList splitSms(QStringView text)
{
    const SmsText sms = smsTextOf(text);
    const int count = countParts(*sms.alphabet, sms.characters).parts;
    if (count <= 1)
        return count == 0 ? QStringList() : QStringList(sms.normal);
    QStringList parts{QString()};
    int inPart = 0;
    qsizetype at = 0;
    for (const int units : sms.characters) {
        inPart += units;
        if (inPart > sms.alphabet->part) {
            parts.append(QString());
            inPart = units;
        }
        const qsizetype length = sms.alphabet == &kGsm7 ? 1 : units;
        parts.last() += QStringView(sms.normal).sliced(at, length);
        at += length;
    }
    return parts;
}

int smsCapacity(const SmsCount &count)
{
    const Alphabet &alphabet = count.encoding == kGsm7.name ? kGsm7 : kUcs2;
    return count.parts <= 1 ? alphabet.single : count.parts * alphabet.part;
}

QString withoutDiacritics(QStringView text)
{
    const QString composed = nfc(text);
    QString plain;
    plain.reserve(composed.size());
    bool afterLatin = false;
    for (const QChar c : composed) {
        const bool mark = c.unicode() >= 0x0300 && c.unicode() <= 0x036F;
        if (mark && afterLatin)
            continue;
        if (!mark)
            afterLatin = c.script() == QChar::Script_Latin;
        plain.append(afterLatin ? plainLetter(c) : plainSign(c));
    }
    return plain;
}

} // namespace app
