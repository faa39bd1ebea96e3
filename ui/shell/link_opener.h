#pragma once

#include <QUrl>

namespace db {
struct OutboxMessage;
}

namespace ui {

/// Hands a link to the program that is made for it. Replaced in tests.
class LinkOpener
{
public:
    LinkOpener() = default;
    virtual ~LinkOpener() = default;
    Q_DISABLE_COPY_MOVE(LinkOpener)

    /// False when nobody took it.
    virtual bool open(const QUrl &link) = 0;
};

/// Through QDesktopServices.
class DesktopLinkOpener final : public LinkOpener
{
public:
    bool open(const QUrl &link) override;
};

/// Where a message is sent by hand: the Zalo page of the number, an SMS or an e-mail with its text (RFC 5724,
/// RFC 6068), a call. Empty for channels without a link.
QUrl linkFor(const db::OutboxMessage &message);

} // namespace ui
