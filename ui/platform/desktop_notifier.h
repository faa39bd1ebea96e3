#pragma once

#include <QObject>
#include <QString>

namespace ui {

/// What a desktop shows to who does not look at the window.
struct DesktopNotice
{
    QString key; ///< a later notice with it takes the place of an earlier one
    QString title;
    QString text;     ///< lines; nothing that a customer has written
    QString openText; ///< of the button that opens the desk
};

/// Shows notices on the desktop. Replaced in tests.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void show(const DesktopNotice &notice) = 0;

signals:
    /// The person wants to see more.
    void opened();
    /// It was not shown.
    void failed(const ui::DesktopNotice &notice);
};

} // namespace ui
