#include "ui/import/drop_area.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_text.h"

#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

DropArea::DropArea(QWidget *parent)
    : QWidget(parent), m_picture(new QWidget),
      m_choose(makeButton(u"chooseFilePushButton"_s, tr("Choose a file…"), ButtonKind::Primary)),
      m_paste(makeButton(u"pasteListPushButton"_s, tr("Paste the copied rows")))
{
    auto *title = makeLabel(TextStyle::Section, u"dropTitleLabel"_s);
    title->setText(tr("Drop your list here"));
    auto *sentence = makeWrappedLabel(TextStyle::Body, u"dropSentenceLabel"_s);
    sentence->setText(
        tr("An Excel workbook (.xlsx) or a CSV file, as your spreadsheet or till saves it: any "
           "order of columns, headings in Vietnamese or English. Or the address cards of a phone "
           "(vCard)."));
    const QString keys = QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText);
    m_paste->setToolTip(
        plainTip(tr("Copy the rows in your spreadsheet, with their headings, and press %1 here.").arg(keys)));
    for (QPushButton *button : {m_choose, m_paste})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_picture->setFixedSize(grid::px(56), grid::px(56));
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setAlignment(Qt::AlignCenter);
    setLayout(columnOf(grid::medium(),
                       {BoxItem::rest(),
                        {m_picture, 0, Qt::AlignHCenter},
                        {title, 0, Qt::AlignHCenter},
                        rowOf(0, {BoxItem::rest(), {sentence, 4}, BoxItem::rest()}), // long lines tire
                        rowOf(grid::small(), {BoxItem::rest(), m_choose, m_paste, BoxItem::rest()}),
                        BoxItem::rest()},
                       {grid::large(), grid::pageMargin(), grid::large(), grid::pageMargin()}));
    setFocusProxy(m_choose);
}

void DropArea::setHot(bool hot)
{
    m_hot = hot;
    update();
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colorOf(m_hot ? Role::Accent : Role::TextSecondary, palette()), m_hot ? 2 : 1, Qt::DashLine));
    painter.setBrush(colorOf(m_hot ? Role::AccentSoft : Role::Surface1, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius(), grid::radius());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_hot ? Role::Surface1 : Role::AccentSoft, palette()));
    const QRect disc = m_picture->geometry();
    painter.drawEllipse(disc);
    const int inset = disc.width() * 3 / 10;
    Icons::icon(u"import"_s, Role::Accent).paint(&painter, disc.adjusted(inset, inset, -inset, -inset));
}

} // namespace ui
