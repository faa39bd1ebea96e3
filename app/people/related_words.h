#pragma once

#include "app/people/list_language.h"

#include <QString>
#include <QStringView>

namespace app {

/// What a person is to a customer, of whom a shop's relations know nothing: "Bố", "Father" for the key
/// "father". A db::RelationKind is named as in lists. What is no key stays as it is.
QString relatedWord(QStringView key, ListLanguage language);

} // namespace app
