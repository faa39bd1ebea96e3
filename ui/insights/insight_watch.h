#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace ui {

class InsightLoader;

/// The figures follow what changes, and another day, for as long as their page is shown.
class InsightWatch final : public QObject
{
    Q_OBJECT
public:
    /// `page` owns it; the loader outlives it.
    InsightWatch(InsightLoader &loader, QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    InsightLoader &m_loader;
    QWidget *m_page;
    QTimer m_dayTimer;
};

} // namespace ui
