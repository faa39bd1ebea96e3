#include "ui/messages/preview_body.h"

#include "app/mail/mail_html.h"
#include "ui/theme/grid.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

constexpr double kLine = 1.35;

/// Words, or a picture below them.
struct BodyPart
{
    QString text;
    QImage picture;
};

/// A line break beside a picture is the one that parts it from the words.
QString besidePicture(QString text)
{
    if (text.startsWith(u'\n'))
        text.remove(0, 1);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QList<BodyPart> partsOf(const PreviewCanvas::Words &words)
{
    QList<BodyPart> parts{{words.text, {}}};
    for (auto it = words.pictures.cbegin(); it != words.pictures.cend(); ++it) {
        const QString mark = app::pictureMark(it.key());
        bool isNamed = false;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const qsizetype at = parts.at(i).text.indexOf(mark);
            if (at < 0)
                continue;
            const QString text = parts.at(i).text;
            parts[i].text = besidePicture(text.first(at));
            parts.insert(i + 1, {{}, it.value()});
            parts.insert(i + 2, {besidePicture(text.sliced(at + mark.size())), {}});
            isNamed = true;
            ++i;
        }
        if (!isNamed)
            parts.append({{}, it.value()});
    }
    parts.append({words.files, {}});
    return parts;
}

QSizeF shownSize(const QImage &picture, double width)
{
    const QSizeF size = QSizeF(picture.size());
    return size.width() <= width ? size : QSizeF(width, size.height() * width / size.width());
}

} // namespace

double setWords(QPainter *painter, const QFont &font, const QString &text, const QPointF &topLeft,
                double width)
{
    const QFontMetricsF metrics(font);
    const double step = std::ceil(metrics.height() * kLine);
    double y = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        const double top = y;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y - top + (step - metrics.height()) / 2});
            y += step;
        }
        layout.endLayout();
        if (y == top)
            y += step; // an empty line
        if (painter)
            layout.draw(painter, topLeft + QPointF(0, top));
    }
    return y;
}

double setBody(QPainter *painter, const QFont &font, const PreviewCanvas::Words &words,
               const QPointF &topLeft, double width)
{
    double y = 0;
    for (const BodyPart &part : partsOf(words)) {
        if (!part.text.isEmpty())
            y += setWords(painter, font, part.text, topLeft + QPointF(0, y), width);
        if (part.picture.isNull())
            continue;
        const QSizeF size = shownSize(part.picture, width);
        if (painter)
            painter->drawImage(QRectF(topLeft + QPointF(0, y), size), part.picture);
        y += size.height() + grid::small();
    }
    return y;
}

} // namespace ui
