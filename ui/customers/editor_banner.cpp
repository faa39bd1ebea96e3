#include "ui/customers/editor_banner.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/tone_label.h"

#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

EditorBanner::EditorBanner(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"editorBanner"_s);
    m_column->setContentsMargins(grid::medium(), grid::px(6), grid::small(), grid::px(6));
    m_column->setSpacing(grid::tight());
    hide();
}

void EditorBanner::say(const QList<Line> &lines)
{
    emptyOut(*m_column);
    for (const Line &line : lines) {
        auto *box = new QWidget(this); // a label that shows itself must not be a window
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        auto *label = new ToneLabel(u"bannerLabel"_s, box);
        label->say(line.text, line.strong ? Role::Danger : Role::Text);
        row->addWidget(label, 1);
        if (!line.button.isEmpty()) {
            QPushButton *button = makeButton(u"bannerPushButton"_s, line.button, ButtonKind::Quiet);
            connect(button, &QPushButton::clicked, this, line.press);
            row->addWidget(button, 0, Qt::AlignTop);
        }
        m_column->addWidget(box);
    }
    setVisible(!lines.isEmpty());
    update();
}

void EditorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface2, palette()), {}, grid::radius());
}

} // namespace ui
