#include "ui/import/step_bar.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kStepCount = 4;

/// A number in a disc and a word behind it.
class StepButton final : public QAbstractButton
{
public:
    explicit StepButton(int number) : m_number(number)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int words = QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(text());
        return {disc() + grid::small() + words + grid::medium(), grid::compactRowHeight()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool current = isChecked();
        const QRectF round(grid::px(3), (height() - disc()) / 2.0, disc(), disc());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(current       ? Role::Accent
                                 : isEnabled() ? Role::AccentSoft
                                               : Role::Surface2,
                                 palette()));
        painter.drawEllipse(round);
        painter.setFont(fontOf(TextStyle::SecondaryStrong));
        painter.setPen(colorOf(current       ? Role::OnAccent
                               : isEnabled() ? Role::Accent
                                             : Role::TextSecondary,
                               palette()));
        painter.drawText(round, Qt::AlignCenter, QString::number(m_number));
        painter.setFont(fontOf(current ? TextStyle::Strong : TextStyle::Body));
        painter.setPen(colorOf(current ? Role::Text : Role::TextSecondary, palette()));
        painter.drawText(rect().adjusted(grid::px(3) + disc() + grid::px(6), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), height() / 2.0);
    }

private:
    static int disc() { return grid::px(22); }
    int m_number;
};

} // namespace

StepBar::StepBar(QWidget *parent) : QWidget(parent), m_steps(new QButtonGroup(this))
{
    auto *row = rowOf(grid::large(), {});
    setLayout(row);
    const QStringList names{tr("File", "step of an import"), tr("Columns", "step of an import"),
                            tr("Preview", "step of an import"), tr("Import", "step of an import")};
    for (int step = 0; step < kStepCount; ++step) {
        auto *button = new StepButton(step + 1);
        button->setText(names.at(step));
        button->setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(kStepCount).arg(names.at(step)));
        button->setObjectName(u"step%1Button"_s.arg(step + 1));
        m_steps->addButton(button, step);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_steps, &QButtonGroup::idClicked, this, &StepBar::chosen);
    setState(0, 0);
}

QAbstractButton *StepBar::button(int step) const
{
    return m_steps->button(step);
}

void StepBar::setState(int current, int reachable)
{
    for (int step = 0; step < kStepCount; ++step)
        m_steps->button(step)->setEnabled(step <= reachable || step == current);
    m_steps->button(current)->setChecked(true);
    for (QAbstractButton *button : m_steps->buttons())
        button->updateGeometry(); // the current one is written larger
}

} // namespace ui
