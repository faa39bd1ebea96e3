#pragma once

#include <QDesktopServices>
#include <QUrl>

namespace ui {

/// Hands a link to the program that is made for it. Replaced in tests.
class LinkOpener
{
public:
    LinkOpener() = default;
    virtual ~LinkOpener() = default;
    Q_DISABLE_COPY_MOVE(LinkOpener)

    /// False when no program took it.
    virtual bool open(const QUrl &link) = 0;
};

/// Through QDesktopServices.
class DesktopLinkOpener final : public LinkOpener
{
public:
    bool open(const QUrl &link) override { return QDesktopServices::openUrl(link); }
};

} // namespace ui
