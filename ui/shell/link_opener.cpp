#include "ui/shell/link_opener.h"

#include "db/outbox/outbox_store.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QByteArray encoded(const QString &text, const QByteArray &kept = {})
{
    // RFC 6068: line breaks of a body are CR LF.
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s);
    return QUrl::toPercentEncoding(lines, kept);
}

/// Zalo knows Vietnamese numbers in their national form, others by country code without a plus.
QString zaloNumber(const QString &address)
{
    if (address.startsWith(u"+84"_s))
        return u"0"_s + address.mid(3);
    return address.startsWith(u'+') ? address.mid(1) : address;
}

} // namespace

bool DesktopLinkOpener::open(const QUrl &link)
{
    return QDesktopServices::openUrl(link);
}

QUrl linkFor(const db::OutboxMessage &message)
{
    const auto link = [](const QByteArray &text) { return QUrl::fromEncoded(text, QUrl::StrictMode); };
    switch (message.channel) {
    case db::Channel::Zalo:
        return link("https://zalo.me/" + encoded(zaloNumber(message.address)));
    case db::Channel::Sms:
        return link("sms:" + encoded(message.address, "+") + "?body=" + encoded(message.text));
    case db::Channel::Email:
        return link("mailto:" + encoded(message.address, "@") + "?subject=" + encoded(message.subject) +
                    "&body=" + encoded(message.text));
    case db::Channel::Phone:
        return link("tel:" + encoded(message.address, "+"));
    case db::Channel::Store:
    case db::Channel::Facebook:
    case db::Channel::Chat:
    case db::Channel::Social:
    case db::Channel::Website:
        break;
    }
    return {};
}

} // namespace ui
