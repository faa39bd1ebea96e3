#include "app/outbox/collecting/provider_row.h"

#include "app/core/clock.h"
#include "app/people/email_address.h"
#include "db/core/fold.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array<QStringView, 7> kAddressHeadings{
    u"email", u"e mail", u"email address", u"recipient", u"recipient email", u"to", u"dia chi e mail"};
constexpr std::array<QStringView, 6> kEventHeadings{u"event",  u"action", u"st text",
                                                    u"status", u"type",   u"su kien"};
constexpr std::array<QStringView, 8> kTimeHeadings{u"time",      u"timestamp",  u"date",      u"ts",
                                                   u"processed", u"event time", u"thoi gian", u"ngay"};
constexpr std::array<QStringView, 3> kMessageIdHeadings{u"message id", u"mid", u"smtp id"};

struct EventWord
{
    QStringView word;
    db::DeliveryKind kind;
};
// "Loaded by proxy" and the like are none: a program loads the pictures, whoever reads.
constexpr std::array kEventWords{EventWord{u"open", db::DeliveryKind::Opened},
                                 EventWord{u"opened", db::DeliveryKind::Opened},
                                 EventWord{u"opens", db::DeliveryKind::Opened},
                                 EventWord{u"first opening", db::DeliveryKind::Opened},
                                 EventWord{u"unique open", db::DeliveryKind::Opened},
                                 EventWord{u"unique opened", db::DeliveryKind::Opened},
                                 EventWord{u"click", db::DeliveryKind::Clicked},
                                 EventWord{u"clicked", db::DeliveryKind::Clicked},
                                 EventWord{u"clicks", db::DeliveryKind::Clicked},
                                 EventWord{u"delivered", db::DeliveryKind::Delivered},
                                 EventWord{u"delivery", db::DeliveryKind::Delivered}};
constexpr std::array<QStringView, 5> kTimeForms{u"d/M/yyyy H:mm:ss", u"d/M/yyyy H:mm", u"d-M-yyyy H:mm:ss",
                                                u"d-M-yyyy H:mm", u"yyyy-M-d H:mm"};
constexpr qsizetype kDigitsOfEpoch = 10; // seconds, from 2001 to 2286

/// "st_text" as "st text".
QString plainWord(const QString &text)
{
    return db::fold(text).replace(u'_', u' ').replace(u'-', u' ').simplified();
}

template <std::size_t Count>
qsizetype columnNamed(const QStringList &headings, const std::array<QStringView, Count> &names)
{
    for (const QStringView name : names) {
        if (const qsizetype at = headings.indexOf(name); at >= 0)
            return at;
    }
    return -1;
}

std::optional<qint64> timeOf(const QString &text, const QTimeZone &zone)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() == kDigitsOfEpoch && std::all_of(text.begin(), text.end(), isDigit))
        return text.toLongLong() * 1000;
    if (const auto instant = instantOf(QString(text).replace(u' ', u'T'), zone))
        return instant->toMSecsSinceEpoch();
    for (const QStringView form : kTimeForms) {
        const QDateTime read = QDateTime::fromString(text, form.toString());
        if (read.isValid())
            return QDateTime(read.date(), read.time(), zone).toMSecsSinceEpoch();
    }
    return std::nullopt;
}

} // namespace

ProviderColumns::ProviderColumns(const QStringList &headings)
{
    QStringList plain;
    for (const QString &heading : headings)
        plain.append(plainWord(heading));
    m_address = columnNamed(plain, kAddressHeadings);
    m_event = columnNamed(plain, kEventHeadings);
    m_time = columnNamed(plain, kTimeHeadings);
    m_messageId = columnNamed(plain, kMessageIdHeadings);
}

QString ProviderColumns::missing() const
{
    return m_address < 0 ? u"e-mail"_s : m_event < 0 ? u"event"_s : m_time < 0 ? u"time"_s : QString();
}

std::optional<ProviderRow> ProviderColumns::read(const QStringList &fields, const QTimeZone &zone) const
{
    const auto address = normalizedEmail(fields.value(m_address).trimmed());
    const QString event = plainWord(fields.value(m_event));
    const auto atMs = timeOf(fields.value(m_time).simplified(), zone);
    if (!address || event.isEmpty() || !atMs)
        return std::nullopt;
    ProviderRow row{*address, fields.value(m_messageId).trimmed(), *atMs, {}};
    if (row.messageId.startsWith(u'<') && row.messageId.endsWith(u'>'))
        row.messageId = row.messageId.sliced(1).chopped(1);
    const auto known = std::ranges::find(kEventWords, QStringView(event), &EventWord::word);
    if (known != kEventWords.end())
        row.kind = known->kind;
    return row;
}

} // namespace app
