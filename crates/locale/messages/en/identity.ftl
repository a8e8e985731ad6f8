### Signing in with a provider of the house.

credentials-identity-taken = Whoever you are there belongs to another account here.
    .fix = Sign in with that account, or sign in there as yourself and open the link again.
sign-in-elsewhere = Sign in with { $provider }
sign-in-no-provider = Nobody signs in through { $name } here.
    .fix = Go to the page for signing in, and choose one of the ways it has.
sign-in-journey-gone = This way back from another site has been used before, took longer than ten minutes, or was begun in another browser.
    .fix = Begin again on the page for signing in.
sign-in-nobody-here = Whoever you are there, you are no official here yet.
    .fix = Ask an administrator of your office for an invitation, and sign in from its link.
identity-provider-silent = { $provider } does not answer just now.
    .fix = Try again in a minute; if it happens again, tell whoever runs the program.
identity-provider-unfit = { $provider } does not say of itself what is set here.
    .fix = Tell whoever runs the program: "hasila doctor --providers" says what does not fit.
identity-provider-refuses = { $provider } has not let you through.
    .fix = Begin again on the page for signing in.
identity-not-taken = What { $provider } says of you does not hold.
    .fix = Begin again on the page for signing in; if it happens again, tell whoever runs the program.
identity-through = Signed in through
identity-since = since { $day }
