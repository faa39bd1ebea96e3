#pragma once

#include "app/outbox/board/outbox_item.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// What was given to a server: of an e-mail its header and parts, and the exact bytes, to be saved as a file.
class SentMailPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SentMailPane(QWidget *parent = nullptr);

    /// Hidden where nothing was given to one.
    void show(const app::OutboxItem &item);

signals:
    void saveAsked();

private:
    void showBytes(bool shown);

    QByteArray m_bytes;
    QLabel *m_fields;
    QLabel *m_parts;
    QPushButton *m_turn;
    QPushButton *m_save;
    QPlainTextEdit *m_raw;
};

} // namespace ui
