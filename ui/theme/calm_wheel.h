#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

/// Keeps the mouse wheel out of fields without the focus: while a combo box, spin box, slider or row of tabs
/// has not been given the keyboard by a click, Tab or its label's key, the wheel over it scrolls the page.
/// The style hands every widget over when it is polished, so no field can be forgotten.
class CalmWheel final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the wheel would change what this widget holds. A scroll bar holds nothing.
    static bool wouldChange(const QWidget *widget);
    /// Watches it, if the wheel would change it.
    void watch(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QObject> m_chosen; ///< has the keyboard because the person went there
};

} // namespace ui
