#include "app/messages/sms_parts.h"

#include "app/messages/nfc.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Limits
{
    int single;
    int part;
};
constexpr Limits kGsm7{160, 153};
constexpr Limits kUcs2{70, 67};

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

/// Puts characters into parts one after the other; one that does not fit whole opens the next part.
class Parts final
{
public:
    explicit Parts(Limits limits) : m_limits(limits) {}
    void add(int units)
    {
        m_units += units;
        m_inPart += units;
        if (m_inPart > m_limits.part) {
            ++m_full;
            m_inPart = units;
        }
    }
    SmsCount count(const QString &encoding) const
    {
        if (m_units <= m_limits.single)
            return {encoding, m_units, m_units == 0 ? 0 : 1};
        return {encoding, m_units, m_full + 1};
    }

private:
    Limits m_limits;
    int m_units = 0;
    int m_inPart = 0;
    int m_full = 0;
};

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
    const QString normal = nfc(text);
    Parts gsm(kGsm7);
    bool fits = true;
    for (const QChar c : normal) {
        const int units = septets(c);
        fits = fits && units > 0;
        if (!fits)
            break;
        gsm.add(units);
    }
    if (fits)
        return gsm.count(u"GSM-7"_s);

    Parts ucs(kUcs2);
    for (qsizetype at = 0; at < normal.size(); ++at) {
        const bool pair =
            normal.at(at).isHighSurrogate() && at + 1 < normal.size() && normal.at(at + 1).isLowSurrogate();
        ucs.add(pair ? 2 : 1);
        at += pair ? 1 : 0;
    }
    return ucs.count(u"UCS-2"_s);
}

int smsCapacity(const SmsCount &count)
{
    const Limits limits = count.encoding == "GSM-7"_L1 ? kGsm7 : kUcs2;
    return count.parts <= 1 ? limits.single : count.parts * limits.part;
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
