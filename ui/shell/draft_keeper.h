#pragma once

#include "db/core/error.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace app {
class Desk;
}

namespace ui {

/// Keeps what is typed and not saved, half a second after the last key and when it goes away, so that a
/// power cut loses a word at most.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives this object.
    explicit DraftKeeper(app::Desk &desk, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// Soon; an empty content forgets what was kept.
    void keep(const QString &key, const QString &content);
    /// It has been saved: what waits to be kept under this key is not.
    void drop(const QString &key);
    /// At once.
    void flush();

signals:
    /// What was typed stands only in the window.
    void failed(const db::Error &error);

private:
    app::Desk &m_desk;
    QHash<QString, QString> m_waiting;
    QTimer m_pause;
};

} // namespace ui
