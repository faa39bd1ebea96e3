#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace ui {

/// Lets a file fall anywhere into a window, also where a line of text would take its name.
class ListDrop final : public QObject
{
    Q_OBJECT
public:
    explicit ListDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// A file hangs over the window, or no longer.
    void hovering(bool hangs);
    void dropped(const QString &path);
    /// Several at once; none is taken.
    void tooMany();

private:
    QWidget *m_window;
};

} // namespace ui
