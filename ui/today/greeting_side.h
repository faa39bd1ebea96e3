#pragma once

#include "app/customers/customer_profile.h"
#include "app/outbox/today_board.h"
#include "ui/shell/loader.h"

#include <QStackedWidget>

#include <optional>

namespace ui {

class EmptyState;
class GreetingButtons;
class GreetingPane;
class SelectionPane;
class TodayModel;
class TodaySelection;

/// The right side of Today: the greeting chosen with what was before, several that are chosen, or what there
/// is to say when none is.
class GreetingSide final : public QStackedWidget
{
    Q_OBJECT
public:
    /// The desk outlives this object.
    explicit GreetingSide(app::Desk &desk, QWidget *parent = nullptr);

    /// What is chosen; where it is nothing, `board` and `model` say what comes next.
    void show(const TodaySelection &selection, const app::TodayBoard &board, const TodayModel &model);
    GreetingPane &pane() const { return *m_pane; }
    SelectionPane &many() const { return *m_many; }
    /// Those of the pane that is shown.
    GreetingButtons &buttons() const;
    /// As the pane shows it: what was reworded a moment ago is not in the list yet.
    app::TodayItem asShown(const app::TodayItem &item) const;

private:
    void showNobody(const TodaySelection &selection, const app::TodayBoard &board, const TodayModel &model);

    app::Desk &m_desk;
    Loader<app::CustomerProfile> m_profile;
    GreetingPane *m_pane;
    SelectionPane *m_many;
    EmptyState *m_quiet;
};

} // namespace ui
