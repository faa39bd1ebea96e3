#pragma once

#include "app/customers/customer_list.h"
#include "app/customers/log_line.h"
#include "ui/palette/counter_line.h"
#include "ui/palette/palette_frame.h"

#include <functional>
#include <optional>

class QLabel;

namespace ui {

class Chip;
class CounterNote;
class FlowLayout;
class LogField;

/// The customer at the counter, chosen in the palette: who it is, and one key for each thing that is
/// recorded. Letters are keys as long as no line is being typed.
class CounterBar final : public PaletteFrame
{
    Q_OBJECT
public:
    /// Covers `window`, which it belongs to.
    CounterBar(app::Clock clock, QWidget *window);

    void open() { appear(this); }
    void showPerson(const app::CustomerLine &line);
    /// The line for a contact of this kind, with so much typed already.
    void beginLine(db::InteractionKind kind, const QString &typed = {});
    /// Esc out of the line keeps it, the next Esc forgets it.
    std::optional<CounterLine> halfTyped() const;
    CounterNote *note() const { return m_note; }

signals:
    /// With all there is to say: by one key, or by a line.
    void entered(const app::LogLine &line, const QString &typed);
    void profileAsked();
    /// Back to the search, for the next customer, with this typed already.
    void nextAsked(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QRect panel() const override;
    QWidget *makeBox();
    void addButton(const QString &text, const QString &key, const QString &icon,
                   const std::function<void()> &run);
    /// A visit and a call are recorded at once, the others wait for their words.
    void press(db::InteractionKind kind);
    void leaveLine();
    void goOn();

    app::Clock m_clock;
    QLabel *m_name;
    QLabel *m_phone;
    QLabel *m_facts;
    Chip *m_stage;
    FlowLayout *m_buttons = nullptr;
    LogField *m_line;
    CounterNote *m_note;
    QWidget *m_box;
};

} // namespace ui
