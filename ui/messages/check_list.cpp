#include "ui/messages/check_list.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A small icon that re-colours itself with the theme.
class Mark final : public QWidget
{
public:
    explicit Mark(Check::Mark mark) : m_mark(mark)
    {
        setFixedSize(grid::px(16), grid::px(18));
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const char *name = m_mark == Check::Mark::Good   ? "check"
                           : m_mark == Check::Mark::Wait ? "clock"
                                                         : "alert";
        const Role role = m_mark == Check::Mark::Good      ? Role::Good
                          : m_mark == Check::Mark::Warning ? Role::Prospect
                          : m_mark == Check::Mark::Error   ? Role::Danger
                                                           : Role::TextSecondary;
        QPainter painter(this);
        Icons::icon(QLatin1StringView(name), role).paint(&painter, QRect(0, grid::px(1), width(), width()));
    }

private:
    Check::Mark m_mark;
};

bool same(const Check &a, const Check &b)
{
    return a.mark == b.mark && a.text == b.text && a.button == b.button;
}

} // namespace

CheckList::CheckList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::tight());
    m_column->addStretch(1);
}

// Rows that say the same stay the widgets they were, so the keyboard is not lost while the text changes.
void CheckList::setChecks(const QList<Check> &checks)
{
    const bool unchanged = std::equal(checks.cbegin(), checks.cend(), m_shown.cbegin(), m_shown.cend(), same);
    m_shown = checks; // what the buttons do may have changed all the same
    if (unchanged)
        return;
    while (m_column->count() > 1) {
        QLayoutItem *item = m_column->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Check &check : checks)
        m_column->insertWidget(m_column->count() - 1, rowOf(check));
}

QWidget *CheckList::rowOf(const Check &check)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid::small());
    line->addWidget(new Mark(check.mark), 0, Qt::AlignTop);
    auto *words = makeLabel(TextStyle::Body, u"checkLabel"_s);
    words->setText(check.text);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::NoTextInteraction);
    line->addWidget(words, 1, Qt::AlignTop);
    if (!check.button.isEmpty()) {
        auto *button = new QPushButton(check.button);
        button->setObjectName(u"checkPushButton"_s);
        button->setFlat(true);
        button->setAccessibleName(check.text + u' ' + check.button);
        button->setMaximumHeight(grid::compactRowHeight());
        connect(button, &QPushButton::clicked, this, [this, index = m_column->count() - 1] {
            if (const auto act = m_shown.value(index).act) // a copy: it may change the list
                act();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace ui
