#pragma once

#include "app/core/clock.h"
#include "app/customers/log_line.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class Chip;
class FilterChip;
class ToneLabel;

/// One line that records a contact: "mua 250k hoa lan". What was understood stands under it as chips, which
/// can be changed by mouse or key before Enter records it.
class LogField final : public QWidget
{
    Q_OBJECT
public:
    explicit LogField(app::Clock clock, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    QString text() const;
    /// A half-typed line comes back; what was chosen beside it is forgotten.
    void setText(const QString &text);
    /// Empty, for a contact of this kind: what is typed is its amount and its words.
    void begin(db::InteractionKind kind);
    /// Esc asks to leave with what is typed, instead of clearing it first.
    void keepOnLeave() { m_isKept = true; }
    /// As it would be recorded now.
    app::LogLine line() const;

signals:
    /// Enter, and nothing is wrong.
    void entered(const app::LogLine &line, const QString &typed);
    /// The person typed.
    void edited(const QString &text);
    /// Esc in the empty field, whatever kind it was begun for; in any with keepOnLeave.
    void leaveAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addMenus();
    void present();
    void enter();
    void clear();
    void chooseKind(db::InteractionKind kind);

    app::Clock m_clock;
    app::LogChoice m_choice;
    bool m_isKept = false;
    QLineEdit *m_field;
    QWidget *m_kinds; ///< buttons, while nothing is typed
    QWidget *m_chips; ///< what was understood
    FilterChip *m_kind;
    FilterChip *m_channel;
    FilterChip *m_direction;
    FilterChip *m_day;
    Chip *m_amount;
    Chip *m_score;
    ToneLabel *m_message;
};

} // namespace ui
