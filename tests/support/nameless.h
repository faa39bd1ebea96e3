#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace test {

/// What the keyboard reaches below a widget, and the names of what a screen reader would have no word for.
struct Reached
{
    int widgets = 0;
    QStringList nameless;
};

inline Reached reachedIn(const QWidget *root)
{
    Reached reached;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy() ||
            widget->objectName().startsWith(QStringLiteral("qt_"))) // scroll bars and their like
            continue;
        ++reached.widgets;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()) &&
            !(label && !label->text().isEmpty()))
            reached.nameless.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                                    widget->objectName());
    }
    return reached;
}

} // namespace test
