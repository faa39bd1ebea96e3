#include "ui/widgets/initials_disc.h"

#include "app/core/nfc.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QPainter>

namespace ui {

QString initialsOf(const QString &fullName)
{
    const QStringList words = app::nfc(fullName).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    return initials.toUpper();
}

void paintInitialsDisc(QPainter &painter, const QRectF &rect, const QString &initials,
                       std::optional<db::Audience> audience, const QPalette &palette, bool onSoft)
{
    const bool prospect = audience == db::Audience::Prospect;
    const Role text = prospect ? Role::Prospect : Role::Existing;
    const Role soft = prospect ? Role::ProspectSoft : Role::ExistingSoft;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(onSoft ? Role::Surface1 : soft, palette));
    painter.drawEllipse(rect);
    QFont font = fontOf(TextStyle::Strong);
    font.setWeight(QFont::Bold);
    font.setPixelSize(qMax(8, qRound(rect.height() * 0.37)));
    painter.setFont(font);
    painter.setPen(colorOf(text, palette));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, initials);
    painter.restore();
}

} // namespace ui
