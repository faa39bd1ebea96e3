#include "ui/import/elided_label.h"

#include "ui/widgets/boxes.h"

#include <QEvent>
#include <QLabel>
#include <QVariant>

namespace ui {

namespace {

constexpr const char *kWholeText = "wholeText";

void elide(QLabel *label)
{
    label->setText(label->fontMetrics().elidedText(label->property(kWholeText).toString(), Qt::ElideRight,
                                                   label->width()));
}

/// Shows as much of the label's whole text as there is room for, and dots for the rest.
class ElideOnResize final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            elide(static_cast<QLabel *>(watched));
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void showWhole(QLabel *label, const QString &text)
{
    label->setProperty(kWholeText, text);
    elide(label);
}

QLabel *narrowLabel(TextStyle style, const QString &name)
{
    QLabel *label = makeLabel(style, name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QLabel *elidedLabel(TextStyle style, const QString &name)
{
    QLabel *label = narrowLabel(style, name);
    label->installEventFilter(new ElideOnResize(label));
    return label;
}

} // namespace ui
