#pragma once

#include "app/outbox/missed/missed_list.h"
#include "ui/shell/loader.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace ui {

/// "While you were away: 12 messages were missed", and the way to them; hidden once all of it is answered.
class MissedBar final : public QWidget
{
    Q_OBJECT
public:
    /// The desk outlives the bar. Nothing is asked before refresh(); from then on it looks so often by
    /// itself, for what is missed by the passing of time is written nowhere.
    explicit MissedBar(app::Desk &desk, std::chrono::milliseconds lookEvery = std::chrono::minutes(1));

    /// Looks again: the day was prepared.
    void refresh();

signals:
    void wanted();
    /// MissedList::total, as it was read last.
    void counted(qint64 total);
    /// It could not be read; what is shown stays.
    void failed(const db::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present(const app::MissedList &list);

    app::Desk &m_desk;
    app::MissedList m_list;
    Loader<app::MissedList> m_loader;
    QLabel *m_text;
    QPushButton *m_look;
    QTimer m_again;
};

} // namespace ui
