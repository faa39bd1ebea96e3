#include "ui/import/preview_delegate.h"

#include "ui/import/import_words.h"
#include "ui/import/preview_model.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

ChipLook lookOf(app::RowOutcome outcome)
{
    switch (outcome) {
    case app::RowOutcome::Created:
        return ChipLook::good();
    case app::RowOutcome::Updated:
        return {Role::Accent, Role::AccentSoft};
    case app::RowOutcome::Rejected:
        return ChipLook::danger();
    case app::RowOutcome::Unchanged:
    case app::RowOutcome::Duplicate:
        break;
    }
    return ChipLook::outlined();
}

int widestOf(TextStyle style, const QStringList &texts)
{
    const QFontMetrics metrics(fontOf(style));
    int widest = 0;
    for (const QString &text : texts)
        widest = qMax(widest, metrics.horizontalAdvance(text));
    return widest;
}

} // namespace

PreviewDelegate::PreviewDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        painter->fillRect(rect, colorOf(Role::AccentSoft, palette));
        if (index.column() == PreviewModel::Line && option.widget && option.widget->hasFocus())
            painter->fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                              colorOf(Role::Accent, palette));
    }
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colorOf(Role::Line, palette));
    const QRect room = rect.adjusted(grid::small(), 0, -grid::tight(), 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto outcome = static_cast<app::RowOutcome>(index.data(PreviewModel::FateRole).toInt());
    const bool isChip = index.column() == PreviewModel::Fate || index.column() == PreviewModel::Stage;
    if (isChip && !text.isEmpty()) {
        const QSize size = chipSize(text, false).boundedTo(room.size());
        const ChipLook look = index.column() == PreviewModel::Fate              ? lookOf(outcome)
                              : index.data(PreviewModel::ProspectRole).toBool() ? ChipLook::prospect()
                                                                                : ChipLook::existing();
        paintChip(*painter,
                  QRectF(room.left(), rect.center().y() - size.height() / 2.0, size.width(), size.height()),
                  text, look, palette, {}, selected);
    } else if (!isChip) {
        const bool strong = index.column() == PreviewModel::Name;
        const bool plain = strong || index.column() == PreviewModel::Phone;
        const bool problem = index.column() == PreviewModel::Remark && outcome == app::RowOutcome::Rejected;
        const QFont font = fontOf(strong  ? TextStyle::Strong
                                  : plain ? TextStyle::Body
                                          : TextStyle::Secondary);
        painter->setFont(font);
        painter->setPen(colorOf(problem ? Role::Danger : plain ? Role::Text : Role::TextSecondary, palette));
        const auto side = index.column() == PreviewModel::Line ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

int PreviewDelegate::widthOf(int column, const QString &heading)
{
    int content = 0;
    switch (column) {
    case PreviewModel::Line:
        content = widestOf(TextStyle::Secondary, {u"888.888"_s});
        break;
    case PreviewModel::Fate:
        for (const auto outcome :
             {app::RowOutcome::Created, app::RowOutcome::Updated, app::RowOutcome::Unchanged,
              app::RowOutcome::Duplicate, app::RowOutcome::Rejected})
            content = qMax(content, chipSize(import_words::outcome(outcome), false).width());
        break;
    case PreviewModel::Name:
        content = widestOf(TextStyle::Strong, {u"Nguyễn Thị Thu Hương"_s});
        break;
    case PreviewModel::Called:
        content = widestOf(TextStyle::Secondary, {u"Phương"_s});
        break;
    case PreviewModel::Phone:
        content = widestOf(TextStyle::Body, {u"0988 888 888"_s});
        break;
    case PreviewModel::Birthday:
        content = widestOf(TextStyle::Secondary,
                           {PreviewModel::tr("%1 · lunar", "a birthday that goes by the lunar calendar")
                                .arg(u"28/08/1988"_s)});
        break;
    case PreviewModel::Province:
        content = widestOf(TextStyle::Secondary, {u"TP. Hồ Chí Minh"_s});
        break;
    case PreviewModel::Stage:
        for (const auto stage :
             {db::LifecycleStage::Awareness, db::LifecycleStage::Consideration,
              db::LifecycleStage::Acquisition, db::LifecycleStage::Experience, db::LifecycleStage::Loyalty})
            content = qMax(content, chipSize(labelOf(stage), false).width());
        break;
    default:
        break;
    }
    return qMax(content, widestOf(TextStyle::SecondaryStrong, {heading})) + 2 * grid::small() + grid::tight();
}

} // namespace ui
