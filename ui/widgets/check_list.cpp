#include "ui/widgets/check_list.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// In the order of Check::Mark.
constexpr std::pair<const char *, Role> kMarks[] = {{"check", Role::Good},
                                                    {"alert", Role::Prospect},
                                                    {"alert", Role::Danger},
                                                    {"clock", Role::TextSecondary}};

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
        const auto &[name, role] = kMarks[static_cast<std::size_t>(m_mark)];
        QPainter painter(this);
        Icons::icon(QLatin1StringView(name), role)
            .paint(&painter, QRect(0, height() - width() - grid::px(1), width(), width()));
    }

private:
    Check::Mark m_mark;
};

bool same(const Check &a, const Check &b)
{
    return a.mark == b.mark && a.text == b.text && a.button == b.button;
}

} // namespace

CheckList::CheckList(QWidget *parent) : QWidget(parent), m_column(columnOf(grid::tight(), {}))
{
    setLayout(m_column);
}

// Rows that say the same stay the widgets they were, so the keyboard is not lost while the text changes.
void CheckList::setChecks(const QList<Check> &checks)
{
    const bool unchanged = std::ranges::equal(checks, m_shown, same);
    m_shown = checks; // what the buttons do may have changed all the same
    if (unchanged)
        return;
    emptyOut(*m_column);
    for (const Check &check : checks)
        m_column->addWidget(rowFor(check));
    m_column->addStretch(1);
}

QWidget *CheckList::rowFor(const Check &check)
{
    auto *words = makeWrappedLabel(TextStyle::Body, u"checkLabel"_s, check.text);
    words->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *mark = new Mark(check.mark);
    QHBoxLayout *line = rowOf(grid::small(), {{mark, 0, Qt::AlignTop}, {words, 1, Qt::AlignTop}});
    if (!check.button.isEmpty()) {
        auto *button = makeButton(u"checkPushButton"_s, check.button);
        button->setAccessibleName(check.text + u' ' + check.button);
        button->setFixedHeight(grid::compactRowHeight());
        // The first line of the words, its mark and the words of the button stand on one line.
        const int above = qMax(0, (button->height() - words->fontMetrics().height()) / 2);
        words->setContentsMargins(0, above, 0, 0);
        mark->setFixedHeight(mark->height() + above);
        connect(button, &QPushButton::clicked, this, [this, index = m_column->count()] {
            if (const auto act = m_shown.value(index).act) // a copy: it may change the list
                act();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    auto *row = new QWidget;
    row->setLayout(line);
    return row;
}

} // namespace ui
