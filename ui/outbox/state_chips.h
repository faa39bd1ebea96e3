#pragma once

#include "db/core/words.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <optional>

namespace ui {

class FilterChip;

/// The states of the messages that pass the other filters, each with how many there are; one is chosen, or
/// all.
class StateChips final : public QWidget
{
    Q_OBJECT
public:
    explicit StateChips(QWidget *parent = nullptr);

    void setCounts(const QHash<db::MessageState, qint64> &counts);
    /// Shows it without a signal; nothing: all.
    void setChosen(std::optional<db::MessageState> state);

signals:
    void chosen(std::optional<db::MessageState> state);

private:
    using State = std::optional<db::MessageState>;
    void addChip(State state);
    void showChips();

    struct StateChip
    {
        State state;
        FilterChip *chip;
    };
    QList<StateChip> m_chips;
    QHash<db::MessageState, qint64> m_counts;
    State m_chosen;
};

} // namespace ui
