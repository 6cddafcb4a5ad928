package org.riaya.architecture.broken.campaign.inner;

/** Inside of a module, not for others. */
public class Hidden {}
