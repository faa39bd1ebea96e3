#include "app/cli/safe_text.h"

#include <QFileDevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool steers(QChar letter)
{
    const char16_t code = letter.unicode();
    if (letter.category() == QChar::Other_Control)
        return code != u'\n' && code != u'\t';
    // Marks, embeddings, overrides and isolates of direction (Unicode, annex 9).
    return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString safeText(QString text)
{
    if (std::ranges::any_of(std::as_const(text), steers))
        std::ranges::replace_if(text, steers, QChar::ReplacementCharacter);
    return text;
}

QString safeJson(const QString &document)
{
    QString safe;
    safe.reserve(document.size());
    for (const QChar letter : document) {
        if (steers(letter))
            safe += u"\\u%1"_s.arg(uint(letter.unicode()), 4, 16, QLatin1Char('0'));
        else
            safe += letter;
    }
    return safe;
}

SafeTextDevice::SafeTextDevice(QIODevice *to, Returns returns) : m_to(to), m_returns(returns)
{
    if (m_to)
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 SafeTextDevice::writeData(const char *data, qint64 length)
{
    const QString text = m_decoder.decode(QByteArrayView(data, length));
    QStringList parts = m_returns == Returns::Kept ? text.split(u'\r') : QStringList(text);
    std::ranges::transform(parts, parts.begin(), safeText);
    const QByteArray bytes = parts.join(u'\r').toUtf8();
    auto *file = qobject_cast<QFileDevice *>(m_to);
    const bool written = m_to->write(bytes) == bytes.size() && (!file || file->flush());
    return written ? length : -1; // a full disk is told at once
}

} // namespace app
