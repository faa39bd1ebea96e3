#pragma once

#include <QObject>
#include <QString>

class QMenu;

namespace ui {

/// The program's place among the small icons of the desktop. Replaced in tests.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the desktop has such a place at this moment; asks it.
    virtual bool isAvailable() const = 0;
    /// `menu` lives as long as it is shown.
    virtual void show(QMenu *menu) = 0;
    virtual void hide() = 0;
    /// What the icon says under the pointer.
    virtual void setWords(const QString &words) = 0;
    /// A message beside the icon, where that is shown. Nothing that a customer has written: desktops take
    /// what looks like HTML for HTML.
    virtual void tell(const QString &title, const QString &text) = 0;

signals:
    void activated();
    void messageClicked();
};

} // namespace ui
