### Long lists, a part on each page.

lists-find = Find by name or code
lists-look = Find
lists-found = { $count ->
        [0] Nothing is found for “{ $text }”.
        [one] { $count } is found for “{ $text }”.
       *[other] { $count } are found for “{ $text }”.
    }
lists-all = Show all
lists-parts = Pages of the list
lists-shown = Lines { $first } to { $last } of { $count }
lists-first = First page
lists-before = Page before
lists-next = Next page
lists-last = Last page
lists-not-a-part = “{ $text }” is not a page of the list.
    .fix = Write the number of a page, from 1 on, or leave it out.
lists-more-lines = { $count ->
        [one] { $count } line more is in the data of the page.
       *[other] { $count } lines more are in the data of the page.
    }
lists-units-found = Units at any level, those first that are called so
lists-this-part = Only those on this page are meant; the others have their turn after them.
